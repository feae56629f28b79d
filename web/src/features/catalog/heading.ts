import { categoryName, recipientName } from './names.ts';
import type { ShownSearch } from './shown-search.ts';

export type Heading = {
  plain: string;
  /** The one word in italics. */
  stressed: string;
  says: string;
  /** For the breadcrumb and the window's title. */
  name: string;
  way: { name: string; href: string }[];
};

const RITUAL = 'Roli and chawal come with most of them.';
const ALL = { name: 'Rakhis', href: '/products' };

export function headingOfSearch(search: ShownSearch): Heading {
  const [recipient, ...otherRecipients] = search.recipient;
  if (search.q) {
    return { plain: 'Looking for', stressed: search.q, says: '', name: `Search: ${search.q}`, way: [ALL] };
  }
  if (recipient && otherRecipients.length === 0) return headingForRecipient(recipient);
  return { plain: 'Every rakhi, every', stressed: 'gift', says: RITUAL, name: ALL.name, way: [] };
}

const FOR = new Map<string, Pick<Heading, 'plain' | 'stressed'>>(
  Object.entries({
    brother: { plain: 'For a', stressed: 'brother' },
    kids: { plain: 'For the', stressed: 'little ones' },
    couple: { plain: 'For bhaiya and', stressed: 'bhabhi' },
    bhabhi: { plain: 'For', stressed: 'bhabhi' },
    sister: { plain: 'For a', stressed: 'sister' },
  }),
);

function headingForRecipient(recipient: string): Heading {
  const name = recipientName(recipient);
  const words = FOR.get(recipient) ?? { plain: 'For', stressed: name.toLowerCase() };
  return { ...words, says: RITUAL, name, way: [ALL] };
}

const CATEGORIES = new Map<string, Pick<Heading, 'plain' | 'stressed' | 'says'>>(
  Object.entries({
    'single-rakhi': { plain: 'One thread, one', stressed: 'wrist', says: RITUAL },
    'rakhi-sets': { plain: 'For several', stressed: 'brothers', says: 'From two to five in one parcel.' },
    'bhaiya-bhabhi': { plain: 'Bhaiya and', stressed: 'bhabhi', says: 'A rakhi and a lumba that match.' },
    lumba: { plain: 'Lumba, for', stressed: 'bhabhi', says: 'It hangs from her bangle and it jingles.' },
    'kids-rakhi': { plain: 'For the', stressed: 'little ones', says: 'The age is on every page.' },
    personalised: { plain: 'With his name', stressed: 'on it', says: 'It takes a day or two longer, and he keeps it.' },
    combos: { plain: 'With something', stressed: 'sweet', says: 'Allergens are on every page.' },
    hampers: { plain: 'A whole', stressed: 'hamper', says: 'Allergens are on every page.' },
    premium: { plain: 'In', stressed: 'silver', says: 'Hallmarked, signature on delivery.' },
    'eco-rakhi': { plain: 'It grows, or it', stressed: 'goes', says: 'Seed paper and jute.' },
  }),
);

export function headingOfCategory(category: string): Heading {
  const name = categoryName(category);
  const words = CATEGORIES.get(category) ?? { plain: '', stressed: name, says: '' };
  return { ...words, name, way: [ALL] };
}
