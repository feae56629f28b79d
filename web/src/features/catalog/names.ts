/** What the shop calls its kinds, in the order in which it shows them. The owner may add others: they are shown by their slug. */
const CATEGORIES: Record<string, string> = {
  'single-rakhi': 'Single rakhis',
  'rakhi-sets': 'Sets for brothers',
  'bhaiya-bhabhi': 'Bhaiya and bhabhi',
  lumba: 'Lumba',
  'kids-rakhi': 'For kids',
  personalised: 'Name and photo',
  combos: 'With sweets and snacks',
  hampers: 'Hampers',
  premium: 'Silver',
  'eco-rakhi': 'Seed paper and jute',
  pooja: 'For the ritual',
  'add-ons': 'Small things to send along',
  'gift-cards': 'Gift cards',
  'return-gifts': 'For a sister',
};

const RECIPIENTS: Record<string, string> = {
  brother: 'Brother',
  brothers: 'Several brothers',
  kids: 'Kids',
  couple: 'Couple',
  bhabhi: 'Bhabhi',
  cousin: 'Cousin',
  cousins: 'Cousins',
  family: 'The whole family',
  elder: 'Elders',
  sister: 'A sister',
  office: 'The office',
  any: 'Anyone',
};

const STYLES: Record<string, string> = { eco: 'Seed paper and jute', food: 'With food', paper: 'Cards and wrap' };

const INCLUDES: Record<string, string> = {
  sweets: 'Sweets',
  chocolates: 'Chocolates',
  'dry-fruit': 'Dry fruit',
  snacks: 'Snacks',
  'no-food': 'No food at all',
};

export const categoryName = nameIn(CATEGORIES);
export const recipientName = nameIn(RECIPIENTS);
export const styleName = nameIn(STYLES);
export const includesName = nameIn(INCLUDES);

/** The kinds the shop was planned with; their pages stand even while nothing lies in them. */
export const isOwnCategory = (slug: string) => Object.hasOwn(CATEGORIES, slug);

/** The shop's own order first, then whatever the owner added. */
export function inShopOrder<Entry extends { value: string }>(entries: readonly Entry[]): Entry[] {
  const order = Object.keys(CATEGORIES);
  const place = ({ value }: Entry) => (order.includes(value) ? order.indexOf(value) : order.length);
  return entries.toSorted((a, b) => place(a) - place(b));
}

/** The words stand in addresses, where anybody may write `constructor`: an object would have a name for it. */
function nameIn(names: Record<string, string>): (word: string) => string {
  const known = new Map(Object.entries(names));
  return (word) => known.get(word) ?? spelled(word);
}

function spelled(slug: string): string {
  const words = slug.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
