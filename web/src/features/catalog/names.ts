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

export const categoryName = (slug: string) => CATEGORIES[slug] ?? spelled(slug);
export const recipientName = (value: string) => RECIPIENTS[value] ?? spelled(value);
export const styleName = (value: string) => STYLES[value] ?? spelled(value);
export const includesName = (value: string) => INCLUDES[value] ?? spelled(value);

/** The shop's own order first, then whatever the owner added. */
export function inShopOrder<Entry extends { value: string }>(entries: readonly Entry[]): Entry[] {
  const order = Object.keys(CATEGORIES);
  const place = ({ value }: Entry) => (order.includes(value) ? order.indexOf(value) : order.length);
  return entries.toSorted((a, b) => place(a) - place(b));
}

function spelled(slug: string): string {
  const words = slug.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
