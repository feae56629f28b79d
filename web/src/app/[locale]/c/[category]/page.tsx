import { Slug } from '@rakhi/contract';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getProducts } from '../../../../api-client/server.ts';
import { foundProducts } from '../../../../features/catalog/found-products.ts';
import { headingOfCategory } from '../../../../features/catalog/heading.ts';
import { ListPage } from '../../../../features/catalog/list-page.tsx';
import { isOwnCategory } from '../../../../features/catalog/names.ts';
import { type Parameters, searchIn } from '../../../../features/catalog/shown-search.ts';

// Every search is a page of its own, rendered when asked for from answers of the API that are kept.
export const dynamic = 'force-dynamic';
export const fetchCache = 'default-cache';

type Page = { params: Promise<{ category: string }>; searchParams: Promise<Parameters> };

export async function generateMetadata({ params }: Page): Promise<Metadata> {
  const { category } = await params;
  return { title: headingOfCategory(category).name, alternates: { canonical: `/c/${category}` } };
}

export default async function CategoryPage({ params, searchParams }: Page) {
  const { category } = await params;
  if (!Slug.safeParse(category).success) notFound();
  const search = searchIn(await searchParams);
  const found = await foundProducts({ ...search, category: [category] });
  if (found.total === 0 && !(await exists(category))) notFound();
  return (
    <ListPage
      path={`/c/${category}`}
      heading={headingOfCategory(category)}
      search={{ ...search, category: [] }}
      found={found}
    />
  );
}

/** A category is one of the shop's own, or what some product is in; filters that leave nothing over do not unmake it. */
async function exists(category: string): Promise<boolean> {
  return isOwnCategory(category) || (await getProducts({ category, limit: 1 })).total > 0;
}
