/** What a list shows, as its address says it. Prices are whole cents, as everywhere. */
export type ShownSearch = {
  q: string;
  category: string[];
  recipient: string[];
  style: string[];
  includes: string[];
  minPrice?: number;
  maxPrice?: number;
  inStock: boolean;
  sort: Sort;
  /** How many pages of products are laid out one below the other. */
  pages: number;
};

export const SORTS = {
  popular: 'Most loved',
  newest: 'Newest',
  price: 'Price, low first',
  '-price': 'Price, high first',
};
/** `relevance` is what a search in words is sorted by until she chooses otherwise. */
export type Sort = keyof typeof SORTS | 'relevance';

export const CHOICES = ['category', 'recipient', 'style', 'includes'] as const;
export type Choices = (typeof CHOICES)[number];

const MOST_PAGES = 10;
/** The API refuses more in one choice. */
const MOST_LETTERS = 200;

export type Parameters = Record<string, string | string[] | undefined>;

/** Reads an address; what it does not understand it leaves out. Takes `?style=a,b` and what a plain form makes: `?style=a&style=b`. */
export function searchIn(parameters: Parameters): ShownSearch {
  const one = (name: string) => [parameters[name]].flat()[0]?.trim() ?? '';
  const many = (name: string) =>
    [...new Set([parameters[name]].flat().flatMap((text) => (text ?? '').split(',').filter(Boolean)))].filter(
      fitsInto(MOST_LETTERS),
    );
  const minPrice = wholeNumber(one('minPrice'));
  const maxPrice = wholeNumber(one('maxPrice'));
  const q = one('q').slice(0, 100);
  return {
    q,
    category: many('category'),
    recipient: many('recipient'),
    style: many('style'),
    includes: many('includes'),
    ...(minPrice !== undefined && { minPrice }),
    ...(maxPrice !== undefined && { maxPrice }),
    inStock: one('inStock') === 'true',
    sort: sortNamed(one('sort')) ?? defaultSort(q),
    pages: Math.min(Math.max(wholeNumber(one('pages')) ?? 1, 1), MOST_PAGES),
  };
}

/** The shortest address of a search: what is as usual is left out. */
export function queryOf(search: ShownSearch): string {
  const query = new URLSearchParams();
  if (search.q) query.set('q', search.q);
  for (const name of CHOICES) if (search[name].length > 0) query.set(name, search[name].join(','));
  if (search.minPrice !== undefined) query.set('minPrice', String(search.minPrice));
  if (search.maxPrice !== undefined) query.set('maxPrice', String(search.maxPrice));
  if (search.inStock) query.set('inStock', 'true');
  if (search.sort !== defaultSort(search.q)) query.set('sort', search.sort);
  if (search.pages > 1) query.set('pages', String(search.pages));
  // Commas are meant for people who share the address.
  return query.toString().replaceAll('%2C', ',');
}

export function hrefOf(path: string, search: ShownSearch): string {
  const query = queryOf(search);
  return query ? `${path}?${query}` : path;
}

/** Another choice begins again at the first page. */
export const changed = (search: ShownSearch, change: Partial<ShownSearch>): ShownSearch => ({
  ...search,
  pages: 1,
  ...change,
});

export function toggled(search: ShownSearch, name: Choices, value: string): ShownSearch {
  const chosen = search[name];
  return changed(search, {
    [name]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
  });
}

export function withoutPrices({ minPrice: _low, maxPrice: _high, ...search }: ShownSearch): ShownSearch {
  return { ...search, pages: 1 };
}

const defaultSort = (q: string): Sort => (q ? 'relevance' : 'popular');

const sortNamed = (text: string): Sort | undefined =>
  text === 'relevance' || Object.hasOwn(SORTS, text) ? (text as Sort) : undefined;

/** For `filter`: whatever still has room beside the values before it, with a comma between them. */
function fitsInto(room: number): (value: string) => boolean {
  let taken = -1;
  return (value) => {
    const fits = taken + 1 + value.length <= room;
    if (fits) taken += 1 + value.length;
    return fits;
  };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,8}$/.test(text) ? Number(text) : undefined;
}
