import type { Product, ProductList, PublicSettings } from '@rakhi/contract';
import { config } from '../config.ts';
import { queryOf } from './call.ts';
import { problemOf } from './problem.ts';

/** Even when nobody calls `/revalidate`, no page is older than this. */
const REVALIDATE_SECONDS = 300;

export type ProductSearch = Partial<
  Record<'q' | 'category' | 'recipient' | 'style' | 'includes' | 'sort' | 'cursor', string>
> & { minPrice?: number; maxPrice?: number; inStock?: boolean; limit?: number };

export const getProducts = (search: ProductSearch = {}) =>
  fetched<ProductList>(`/products${queryOf(search)}`, ['products']);

export const getPublicSettings = () => fetched<PublicSettings>('/settings/public', ['settings']);

/** Undefined when there is no such product, or it is not for sale. */
export async function getProduct(slug: string): Promise<Product | undefined> {
  const response = await ask(`/products/${encodeURIComponent(slug)}`, ['products', `product:${slug}`]);
  if (response.status === 404 || response.status === 400) return undefined;
  return answerOf<Product>(response);
}

async function fetched<Answer>(path: string, tags: string[]): Promise<Answer> {
  return answerOf<Answer>(await ask(path, tags));
}

/** On AWS the API is asked itself, not the edge before it, which may be half a minute behind. */
function ask(path: string, tags: string[]): Promise<Response> {
  const { apiUrl, originSecrets } = config();
  return fetch(`${apiUrl}${path}`, {
    headers: {
      Accept: 'application/json',
      // What is heard here is kept for minutes, so it must be true now.
      'Cache-Control': 'no-cache',
      ...(originSecrets.length > 0 && { 'X-Origin-Verify': originSecrets.join() }),
    },
    next: { tags, revalidate: REVALIDATE_SECONDS },
  });
}

/**
 * The API and these types are made from one contract, so nothing is checked again here: a newer API
 * that tells more must not break the pages of an older web.
 */
async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw await problemOf(response);
  return response.json();
}
