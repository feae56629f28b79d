import type { Facets, ProductQuery } from '@rakhi/contract';
import { kindsInTheBox } from './in-the-box.ts';
import type { Shelved } from './shelf.ts';

/** What can be chosen from; a product may have several values of each. */
const CHOICES = {
  category: ({ product }: Shelved) => [product.category],
  recipient: ({ product }: Shelved) => product.attributes.recipients,
  style: ({ product }: Shelved) => [product.attributes.style],
  includes: ({ product }: Shelved) => kindsInTheBox(product),
};
type Choice = keyof typeof CHOICES;
const CHOICE_NAMES = Object.keys(CHOICES) as Choice[];

type FilterName = Choice | 'price' | 'inStock';
type Filter = (shelved: Shelved) => boolean;
export type Filters = Partial<Record<FilterName, Filter>>;

export function filtersOf(query: ProductQuery): Filters {
  const { minPrice = 0, maxPrice = Number.POSITIVE_INFINITY } = query;
  const filters: Filters = {};
  for (const name of CHOICE_NAMES) {
    const wanted = query[name]?.split(',').filter(Boolean) ?? [];
    if (wanted.length > 0) filters[name] = (shelved) => CHOICES[name](shelved).some((value) => wanted.includes(value));
  }
  if (query.minPrice !== undefined || query.maxPrice !== undefined) {
    filters.price = ({ product }) => product.price >= minPrice && product.price <= maxPrice;
  }
  if (query.inStock) filters.inStock = ({ isInStock }) => isInStock;
  return filters;
}

/** `ignoring` leaves one filter out: a shopper who chose one style still sees how many the others have. */
export function passing(shelved: readonly Shelved[], filters: Filters, ignoring?: FilterName): Shelved[] {
  const tests = Object.entries(filters).flatMap(([name, test]) => (name === ignoring ? [] : [test]));
  return shelved.filter((each) => tests.every((test) => test(each)));
}

export function facetsOf(found: readonly Shelved[], filters: Filters): Facets {
  const count = (name: Choice) => countsOf(passing(found, filters, name).flatMap(CHOICES[name]));
  const prices = passing(found, filters, 'price').map(({ product }) => product.price);
  return {
    category: count('category'),
    recipient: count('recipient'),
    style: count('style'),
    includes: count('includes'),
    price: prices.length === 0 ? { min: 0, max: 0 } : { min: Math.min(...prices), max: Math.max(...prices) },
    inStock: passing(found, filters, 'inStock').filter(({ isInStock }) => isInStock).length,
  };
}

/** Most of them first. */
function countsOf(values: readonly string[]): Facets['category'] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
