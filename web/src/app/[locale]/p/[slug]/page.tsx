import type { Product } from '@rakhi/contract';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getProduct, getProducts, getPublicSettings } from '../../../../api-client/server.ts';
import { config } from '../../../../config.ts';
import { productJsonLd } from '../../../../features/catalog/json-ld.ts';
import { ProductPage } from '../../../../features/catalog/product-page.tsx';

export const generateStaticParams = () => [];

type Page = { params: Promise<{ slug: string }> };

const EXTRAS = 'add-ons';

export async function generateMetadata({ params }: Page): Promise<Metadata> {
  const product = await getProduct((await params).slug);
  if (!product) return {};
  const [picture] = product.images;
  return {
    title: product.name,
    description: product.description,
    alternates: { canonical: `/p/${product.slug}` },
    openGraph: { title: product.name, description: product.description, images: picture ? [picture] : [] },
  };
}

export default async function Page({ params }: Page) {
  const product = await getProduct((await params).slug);
  if (!product) notFound();
  const [settings, extras, related] = await Promise.all([getPublicSettings(), extrasFor(product), relatedTo(product)]);
  return (
    <>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: every < in it is escaped
        dangerouslySetInnerHTML={{ __html: productJsonLd(product, config().shopUrl) }}
      />
      <ProductPage product={product} settings={settings} extras={extras} related={related} />
    </>
  );
}

/** Small things for the same parcel: never beside another small thing, or a gift card that has no parcel. */
async function extrasFor(product: Product): Promise<Product[]> {
  if (product.category === EXTRAS || product.deliveryInfo.digital) return [];
  const { items } = await getProducts({ category: EXTRAS, inStock: true, sort: 'popular', limit: 3 });
  return items.filter(({ personalisation }) => !personalisation);
}

/** Three of its kind; where there are fewer, what others chose most fills the row. */
async function relatedTo(product: Product): Promise<Product[]> {
  const [alike, popular] = await Promise.all([
    getProducts({ category: product.category, sort: 'popular', limit: 4 }),
    getProducts({ sort: 'popular', limit: 8 }),
  ]);
  const others = [...alike.items, ...popular.items].filter(({ id }) => id !== product.id);
  return [...new Map(others.map((other) => [other.id, other])).values()].slice(0, 3);
}
