import type { Metadata } from 'next';
import { foundProducts } from '../../../features/catalog/found-products.ts';
import { headingOfSearch } from '../../../features/catalog/heading.ts';
import { ListPage } from '../../../features/catalog/list-page.tsx';
import { type Parameters, searchIn } from '../../../features/catalog/shown-search.ts';

// Every search is a page of its own, rendered when asked for from answers of the API that are kept.
export const dynamic = 'force-dynamic';
export const fetchCache = 'default-cache';

type Page = { searchParams: Promise<Parameters> };

export async function generateMetadata({ searchParams }: Page): Promise<Metadata> {
  const search = searchIn(await searchParams);
  return {
    title: headingOfSearch(search).name,
    alternates: { canonical: '/products' },
    ...(search.q && { robots: { index: false } }),
  };
}

export default async function ProductsPage({ searchParams }: Page) {
  const search = searchIn(await searchParams);
  return (
    <ListPage path="/products" heading={headingOfSearch(search)} search={search} found={await foundProducts(search)} />
  );
}
