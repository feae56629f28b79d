import { giftSetting, type ProductFacts, type ProductView } from '@rakhi/art';

/** What kind of thing a category holds, as it is said in a sentence. */
const KINDS: Record<string, string> = {
  'single-rakhi': 'a rakhi',
  'eco-rakhi': 'a rakhi',
  'rakhi-sets': 'a set of rakhis',
  'bhaiya-bhabhi': 'a rakhi for a brother with a lumba for his wife',
  lumba: 'a lumba to hang from a bangle',
  'kids-rakhi': 'a rakhi for a child',
  premium: 'a silver rakhi in a velvet box',
  personalised: 'a rakhi with a personal touch',
  combos: 'a rakhi with a gift',
  hampers: 'a gift box with rakhis',
  pooja: 'things for the ceremony',
  'add-ons': 'a small gift to add',
  'gift-cards': 'three gift cards, fanned out',
  'return-gifts': 'a gift for a sister',
};

const SETTINGS = {
  wrist: 'tied round a wrist',
  table: 'on a festive table, with a lit lamp, marigolds and a message card',
  box: 'packed in its box on tissue paper, with a message card',
};

const CEREMONY =
  /^(?:roli|chawal|\d* ?cards?|pouch|wrap|sticker sheet|instruction card|planting card|velvet box|certificate)\b/;

/** A sentence for someone who cannot see the picture, made from what the shop knows about the product. */
export function altText(facts: ProductFacts, view: ProductView): string {
  const { name, category, attributes } = facts;
  const kind = KINDS[category] ?? 'a rakhi';
  switch (view) {
    case 'front':
      return `${name}: ${kind}, ${made(attributes.material)}${accompanied(facts)}.`;
    case 'detail':
      return `A close look at the ${name}, ${made(attributes.material)}.`;
    case 'gift':
      return `The ${name}, ${SETTINGS[giftSetting(facts)]}.`;
  }
}

/** "x, y" as "made with x and y". */
const made = (material: string) => `made with ${listed(material.split(/,\s*/))}`;

/** The foods and other presents that lie beside the rakhi; what every parcel holds goes without saying. */
function accompanied({ attributes }: ProductFacts): string {
  const gifts = attributes.includes.filter((item) => !CEREMONY.test(item));
  return gifts.length === 0 ? '' : `, beside ${listed(gifts)}`;
}

function listed(items: readonly string[]): string {
  const [last = '', ...others] = [...items].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
