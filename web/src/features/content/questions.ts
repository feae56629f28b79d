import { GIFT_MESSAGE_LENGTH, MAX_RECIPIENTS, type PublicSettings, type Season } from '@rakhi/contract';
import { formatCents, formatDay } from '@rakhi/core';
import { fullDay } from '../../days.ts';
import { cutoffSays } from './cutoff.ts';

/** Plain text, because search engines get the same words as readers. */
export type Question = { id: string; asks: string; answer: string; more?: { says: string; href: string } };
export type Topic = { id: string; title: string; questions: Question[] };

export const topicsFor = (settings: PublicSettings): Topic[] => [
  { id: 'ordering', title: 'Ordering and paying', questions: ORDERING },
  { id: 'delivery', title: 'Delivery', questions: deliveryQuestions(settings) },
  { id: 'afterwards', title: 'Once it is ordered', questions: AFTERWARDS },
  { id: 'inside', title: 'What is inside', questions: INSIDE },
];

const ORDERING: Question[] = [
  {
    id: 'several-brothers',
    asks: 'Can I send to several brothers in one order?',
    answer: `Yes, to as many as ${MAX_RECIPIENTS} people, each at an address, with a message and on a day of their own. You pay once. Delivery is charged for each parcel.`,
  },
  {
    id: 'account',
    asks: 'Do I need an account?',
    answer:
      'No, an e-mail address is enough. The link to your order comes by mail. With an account your orders are in one place, and your cart is the same on every device.',
  },
  {
    id: 'foreign-card',
    asks: 'Can I pay with a card from India, or anywhere else?',
    answer:
      'Yes, if it may be used abroad. In India that often has to be switched on first, in the app of the bank, and the bank will ask for a code. Prices are in US dollars; your bank converts them and may add a fee. UPI and rupees are not possible yet.',
  },
  {
    id: 'hindi',
    asks: 'May I write the message in Hindi?',
    answer: `In Hindi, in English or in both, up to ${GIFT_MESSAGE_LENGTH} characters. You see the card while you type, and that is how we print it.`,
  },
  {
    id: 'no-address',
    asks: 'I do not know his address. What now?',
    answer:
      'You have to ask him; we cannot post a surprise to a city. His phone number is not needed, though it helps the carrier.',
  },
];

const deliveryQuestions = (settings: PublicSettings): Question[] => [
  ...inTime(settings.season),
  {
    id: 'from-where',
    asks: 'Where do parcels come from?',
    answer: 'From inside the United States, so there is no customs form and no duty.',
  },
  {
    id: 'cost',
    asks: 'What does delivery cost?',
    answer: `${pricesOf(settings.season)}Standard is free for a parcel that holds ${formatCents(settings.freeShippingFrom)} or more.`,
    more: { says: 'Speeds and prices', href: '/shipping' },
  },
  {
    id: 'which-clock',
    asks: 'Until what time can I order, and on whose clock?',
    answer: `Until ${cutoffSays(settings)}, Monday to Friday. Later orders count for the next business day. Where your clock differs, the pages name the hour on both.`,
  },
  {
    id: 'choose-the-day',
    asks: 'Can I choose the day on which it arrives?',
    answer:
      'Yes. In checkout, after his ZIP code, a calendar shows every day that is possible with its price. Weekends and US federal holidays are not among them.',
  },
  {
    id: 'hawaii',
    asks: 'Do you deliver to Alaska, Hawaii, Puerto Rico and military addresses?',
    answer:
      'Yes, though it takes longer and costs more. Type the ZIP code on a product page, and it says how long. To Guam, American Samoa, the Northern Marianas and the US Virgin Islands we do not deliver.',
  },
];

const AFTERWARDS: Question[] = [
  {
    id: 'where-is-it',
    asks: 'Where is my parcel?',
    answer:
      'When it leaves, a letter brings you its tracking number. The page of your order shows every parcel’s way; if you have lost its link, order number and e-mail bring a new one.',
    more: { says: 'Track a parcel', href: '/track' },
  },
  {
    id: 'wrong-address',
    asks: 'I made a mistake in the address.',
    answer:
      'Change it on the page of the order, which works until that parcel is packed. After that, write to us at once.',
  },
  {
    id: 'cancel',
    asks: 'Can I cancel?',
    answer:
      'Yes, by yourself, on the page of the order, until the first parcel is packed. All that you paid goes back.',
    more: { says: 'Returns and refunds', href: '/returns' },
  },
  {
    id: 'broken',
    asks: 'Something arrived broken.',
    answer:
      'Write to us within 7 days, with the order number and photos of the thing and the box. We send it again or give the money back.',
    more: { says: 'Broken, wrong or missing', href: '/returns#damage' },
  },
  {
    id: 'refund',
    asks: 'When do I get my money back?',
    answer:
      'We send it to the card you paid with, and write to you when we do. Banks take 5 to 10 business days to show it.',
  },
];

const INSIDE: Question[] = [
  {
    id: 'prices-inside',
    asks: 'Will he see what it cost?',
    answer: 'No. Nothing in a parcel shows a price.',
  },
  {
    id: 'roli',
    asks: 'Do roli and rice come with it?',
    answer: 'With most rakhis, yes. The list “In the parcel” on each product page says what is in that one.',
  },
  {
    id: 'lumba',
    asks: 'What is a lumba?',
    answer: 'The rakhi for a brother’s wife. It hangs from her bangle, because she has enough to tie already.',
    more: { says: 'Bhaiya and bhabhi', href: '/c/bhaiya-bhabhi' },
  },
  {
    id: 'allergies',
    asks: 'He has an allergy. What can I send?',
    answer:
      'Each product page names the allergens in it and what else is handled where it is packed. To be safe, choose something without any food.',
    more: { says: 'Rakhis without food', href: '/products?includes=no-food' },
  },
  {
    id: 'chocolate',
    asks: 'Will the chocolate melt?',
    answer:
      'In the warm months some of it travels with a cold pack, and the rest may arrive soft; the product page says which. A fast delivery helps, and so does choosing nuts.',
    more: { says: 'Chocolate and August', href: '/shipping#heat' },
  },
  {
    id: 'which-wrist',
    asks: 'Which wrist, and how does it go?',
    answer: 'The right one. Tilak, rice, thread, lamp, sweet, gift: it takes ten minutes.',
    more: { says: 'The ritual, step by step', href: '/raksha-bandhan#ritual' },
  },
];

/** Only while something can still arrive in time. */
function inTime({ festival, orderBy }: Season): Question[] {
  const open = orderBy.filter((row) => row.open).toSorted((a, b) => a.at.localeCompare(b.at));
  const dates = open.map(({ name, date }) => `${formatDay(date)} (${name})`);
  const [first] = dates;
  const last = dates.at(-1);
  if (!festival || festival.daysToGo < 0 || !first || !last) return [];
  const until = first === last ? first : `${first}, or ${last} at the latest`;
  return [
    {
      id: 'in-time',
      asks: `Will it arrive before ${festival.name}?`,
      answer: `${festival.name} is on ${fullDay(festival.date)}, and we count to ${formatDay(festival.arriveBy, { length: 'long' })}. For that, order by ${until}. His ZIP code on a product page gives you the dates for his address.`,
      more: { says: 'Why the day before', href: '/raksha-bandhan#day' },
    },
  ];
}

function pricesOf({ orderBy }: Season): string {
  const prices = orderBy.map(({ price }) => price).toSorted((a, b) => a - b);
  const [lowest] = prices;
  const highest = prices.at(-1);
  if (lowest === undefined || highest === undefined) return '';
  return `From ${formatCents(lowest)} to ${formatCents(highest)} for each parcel, depending on the speed. `;
}
