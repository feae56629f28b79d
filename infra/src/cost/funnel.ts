/** How people come to an order. Guesses, all of them, until the shop has visitors to count. */
export const FUNNEL = {
  visitsPerOrder: 12,
  pagesPerVisit: 5,
  /** Pictures she has not seen yet, small ones for the most part. */
  picturesPerPage: 8,
  /** Of the pages; the others come from the edge. */
  pagesRendered: 0.12,
  /** Of the public lists and products that browsers ask the API for. */
  listsFromEdge: 0.5,
  /** Who signs in, for each order. Guests need no account. */
  signInsPerOrder: 0.3,
  lettersPerOrder: 2.2,
  /** What a page that is rendered asks the API for; most of it Next has kept. */
  askedByPage: 0.5,
  productsInShop: 300,
  monthsKept: 24,
};
export type Funnel = typeof FUNNEL;

/** Measured on the built shop: gzip for text, and the average of the demo's 159 pictures. */
export const SIZES_KB = {
  /** Scripts, styles and fonts of a first visit. */
  code: 420,
  /** A page, as HTML or as what Next fetches when one goes on by a link. */
  page: 15,
  picture: 15.7,
  /** All index copies included. */
  order: 13,
  product: 1.5,
};
/** One line for each request: 330 bytes on one machine, and what Lambda adds: area, version, its own id and the trace's. */
export const LOG_LINE_KB = 0.55;
export const FILES_PER_VISIT = 22;

/** Write units as the tests of `db` measure them, indexes included; a test holds them to docs/data-model.md. */
export const WRITES = {
  'add to cart': 2,
  'next order number': 1,
  'place an order': 24,
  'attach the Stripe session': 6,
  'settle an order': 21,
  'put a mail': 2,
  'mail sent or failed': 3,
  'take one mail by its id': 3,
};
/** A note and its day; the data model tells it beside that of twenty orders. */
const COUNT_SALE = 4;
const COUNT_OR_CLAIM = 1;
const CHECKOUT =
  WRITES['next order number'] + WRITES['place an order'] + WRITES['attach the Stripe session'] + 4 * COUNT_OR_CLAIM;

/** What Stripe says of a session: paid, expired. */
export const EVENTS = 1.4;

type Step = {
  name: string;
  /** How often, for one order that is paid: a guess. */
  perOrder: number;
  /** Capacity units. */
  read: number;
  write: number;
  /** Calls of the table, which a test of `api` counts, and of Stripe. */
  tableCalls: number;
  stripeCalls?: number;
  /** Not asked over HTTP. */
  isJob?: true;
  /** The edge answers some of them. */
  isPublic?: true;
};

/** What the API and the functions behind it do for one paid order, with the carts and checkouts that came to nothing. */
export const STEPS: readonly Step[] = [
  { name: 'GET /products, one product, settings', perOrder: 12, read: 0, write: 0, tableCalls: 0, isPublic: true },
  { name: 'GET /cart', perOrder: 8, read: 2.5, write: 0, tableCalls: 2 },
  { name: 'POST /cart', perOrder: 4, read: 2.5, write: WRITES['add to cart'], tableCalls: 3 },
  { name: 'PUT, DELETE /cart/{itemId}', perOrder: 1, read: 3.5, write: 2, tableCalls: 4 },
  { name: 'GET /delivery-options', perOrder: 1.5, read: 2.5, write: 0, tableCalls: 2 },
  { name: 'POST /checkout/quote', perOrder: 2.5, read: 2.5, write: 0, tableCalls: 2 },
  // Two limits, the claim, the answer to repeat; number, order, session.
  { name: 'POST /checkout', perOrder: 1.4, read: 3.5, write: CHECKOUT, tableCalls: 9, stripeCalls: 1 },
  { name: 'POST /webhooks/stripe', perOrder: EVENTS, read: 0, write: 0, tableCalls: 0 },
  {
    name: 'the payment that settles',
    perOrder: 1,
    read: 3.5,
    write: WRITES['settle an order'],
    tableCalls: 3,
    stripeCalls: 1,
  },
  { name: 'POST /checkout/settle that finds it settled', perOrder: 2, read: 1, write: 0, tableCalls: 1 },
  { name: 'payment events', perOrder: EVENTS, read: 1, write: 0, tableCalls: 1, stripeCalls: 1, isJob: true },
  {
    name: 'checkouts given back',
    perOrder: 0.4,
    read: 1,
    write: WRITES['settle an order'],
    tableCalls: 2,
    stripeCalls: 1,
    isJob: true,
  },
  { name: 'GET /orders/{id}', perOrder: 2, read: 1, write: 0, tableCalls: 1 },
  {
    name: 'letters',
    perOrder: FUNNEL.lettersPerOrder,
    read: 0.5,
    write: WRITES['put a mail'] + WRITES['take one mail by its id'] + WRITES['mail sent or failed'],
    tableCalls: 3,
    isJob: true,
  },
  // Placed and paid, and placed and given back.
  { name: 'sales counted', perOrder: 2.8, read: 4, write: COUNT_SALE, tableCalls: 3, isJob: true },
  {
    name: 'changes that nobody counts: sold, packed, shipped',
    perOrder: 6,
    read: 2,
    write: 0,
    tableCalls: 1,
    isJob: true,
  },
  // Not measured: half of what settling writes, and a list.
  { name: 'the back office: pack and ship', perOrder: 3, read: 3, write: 12, tableCalls: 3 },
];

/** What a call takes on Lambda. CPU per table call is measured (docs/performance.md); how long others let us wait is a guess. */
export const TIME = {
  cpuMsPerRequest: 1,
  cpuMsPerTableCall: 0.5,
  /** A function of 1 GB has this much of a processor. */
  processorShare: 1_024 / 1_769,
  waitMsPerTableCall: 6,
  waitMsPerStripeCall: 300,
  pageMs: 150,
};
export const MEMORY_GB = { api: 1, page: 1.5 };
