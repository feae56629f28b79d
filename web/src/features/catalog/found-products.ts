import type { ProductList } from '@rakhi/contract';
import { getProducts, type ProductSearch } from '../../api-client/server.ts';
import type { ShownSearch } from './shown-search.ts';

const PAGE = 24;

/** All the pages she has asked for, one below the other. */
export async function foundProducts(search: ShownSearch): Promise<ProductList> {
  const query = apiSearch(search);
  let found = await getProducts(query);
  for (let page = 1; page < search.pages && found.nextCursor; page++) {
    const next = await getProducts({ ...query, cursor: found.nextCursor });
    found = { ...next, items: [...found.items, ...next.items] };
  }
  return found;
}

function apiSearch({ q, category, recipient, style, includes, minPrice, maxPrice, inStock, sort }: ShownSearch) {
  const any = (values: string[]) => values.join(',');
  const query: ProductSearch = {
    q,
    category: any(category),
    recipient: any(recipient),
    style: any(style),
    includes: any(includes),
    sort,
    limit: PAGE,
    ...(minPrice !== undefined && { minPrice }),
    ...(maxPrice !== undefined && { maxPrice }),
    ...(inStock && { inStock }),
  };
  return query;
}
