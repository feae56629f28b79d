import type { MetadataRoute } from 'next';
import { getProducts } from '../api-client/server.ts';
import { config } from '../config.ts';

// Made of what this shop sells when somebody asks, not when it was built.
export const dynamic = 'force-dynamic';

const PAGES = ['', '/products', '/raksha-bandhan', '/shipping', '/returns', '/faq', '/about', '/privacy', '/terms'];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { shopUrl } = config();
  const { items, categories } = await everything();
  return [
    ...PAGES.map((path) => ({ url: `${shopUrl}${path}` })),
    ...categories.map((category) => ({ url: `${shopUrl}/c/${category}` })),
    ...items.map(({ slug, updatedAt }) => ({ url: `${shopUrl}/p/${slug}`, lastModified: updatedAt })),
  ];
}

async function everything() {
  let page = await getProducts({ limit: 100 });
  const { facets } = page;
  const items = [...page.items];
  while (page.nextCursor) {
    page = await getProducts({ limit: 100, cursor: page.nextCursor });
    items.push(...page.items);
  }
  return { items, categories: facets.category.map(({ value }) => value) };
}
