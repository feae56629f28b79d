type FieldText = { label: string; sentence: string };

/** What each field is called and what belongs there, in the words that stand beneath it when it is missing or wrong. */
const FIELDS: Record<string, FieldText> = {
  email: { label: 'E-mail', sentence: 'We need an address like guddi@example.com, for the receipt.' },
  phone: { label: 'Phone', sentence: 'A phone number has digits, spaces and perhaps a + in front.' },
  name: { label: 'Name', sentence: 'Whose name goes on the parcel?' },
  line1: { label: 'Street', sentence: 'The courier needs a street and a number.' },
  line2: { label: 'Apartment', sentence: 'That is too long for a label.' },
  city: { label: 'City', sentence: 'Which city?' },
  state: { label: 'State', sentence: 'Choose the state.' },
  postalCode: { label: 'ZIP', sentence: 'A ZIP code has five digits, like 08820.' },
  giftMessage: { label: 'Message', sentence: 'The card holds 500 characters. Shorten it a little.' },
  senderName: { label: 'Signature', sentence: 'The signature is too long for the card.' },
  items: { label: 'What goes in', sentence: 'This parcel is still empty.' },
  unassigned: { label: 'What goes in', sentence: 'Something has no recipient yet.' },
  country: { label: 'Country', sentence: 'Choose the country.' },
};

const UNKNOWN: FieldText = { label: 'This field', sentence: 'This needs another look.' };

export const fieldText = (kind: string) => FIELDS[kind] ?? UNKNOWN;

/** `Rohan` of "Rohan Mehta"; before she has typed one, a name for the page only. */
export function calledBy(name: string, index: number, count: number): string {
  const [first] = name.trim().split(/\s+/);
  if (first) return first;
  return count === 1 ? 'Your brother' : `Recipient ${index + 1}`;
}
