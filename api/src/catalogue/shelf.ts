import type { Product as PublicProduct } from '@rakhi/contract';
import { availabilityOf, type Product } from '@rakhi/core';
import MiniSearch from 'minisearch';
import { etagOf } from '../http/etag.ts';
import type { Prepared } from '../http/route.ts';

/** A product prepared for lists: what filters look at, and its text as it is sent. */
export type Shelved = { product: Product; isInStock: boolean; prepared: Prepared };

/** Everything that list, search and look-up need, made once per snapshot. */
export type Shelf = {
  /** By id, so that every order of the list is the same each time. */
  all: readonly Shelved[];
  byId: ReadonlyMap<string, Shelved>;
  bySlug: ReadonlyMap<string, Shelved>;
  /** The ids that fit a text, with how well. */
  search(text: string): Map<string, number>;
  /** Lists that were answered from this shelf. */
  answers: Map<string, Prepared>;
};

export function shelve(products: readonly Product[], present: (product: Product) => PublicProduct): Shelf {
  const all = products
    .map((product) => shelved(product, present))
    .toSorted((a, b) => (a.product.id < b.product.id ? -1 : 1));
  return {
    all,
    byId: new Map(all.map((each) => [each.product.id, each])),
    bySlug: new Map(all.map((each) => [each.product.slug, each])),
    search: searchIn(products),
    answers: new Map(),
  };
}

function shelved(product: Product, present: (product: Product) => PublicProduct): Shelved {
  const text = JSON.stringify(present(product));
  return { product, isInStock: availabilityOf(product) !== 'out_of_stock', prepared: { text, etag: etagOf(text) } };
}

/** Words that say nothing about a product but would have to be found in it. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'for', 'from', 'in', 'my', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Forgives a typo in five letters, and finds words by their beginning. */
function searchIn(products: readonly Product[]) {
  const index = new MiniSearch<Product>({
    fields: ['name', 'category', 'recipients', 'style', 'includes', 'material', 'description'],
    extractField: wordsOf,
    processTerm: (term) => (SMALL_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {
      boost: { name: 4, category: 3, recipients: 2, style: 2 },
      prefix: true,
      fuzzy: 0.2,
      combineWith: 'AND',
    },
  });
  index.addAll(products);
  return (text: string) => new Map(index.search(text).map(({ id, score }) => [String(id), score]));
}

function wordsOf(product: Product, field: string): string {
  const { id, name, description, category, attributes } = product;
  const { recipients, style, includes, material } = attributes;
  const words: Record<string, string | string[]> = {
    id,
    name,
    description,
    category,
    recipients,
    style,
    includes,
    material,
  };
  return [words[field] ?? ''].flat().join(' ');
}
