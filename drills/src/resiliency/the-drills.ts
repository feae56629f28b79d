/** A test of the shop by its file and by how its title begins, as it stands there; `row` picks one of a table of cases. */
export type Proof = { file: string; title: string; row?: string };
/** The 21 ways to break the shop, in the order of docs/resiliency.md. Without proofs it can only be done on AWS. */
export type Drill = { name: string; proofs: readonly Proof[] };

const of = (file: string, ...titles: string[]): Proof[] => titles.map((title) => ({ file, title }));

const CASES = 'drills/src/cases';
const CROWDS = 'drills/src/crowds';
const OUTAGES = 'drills/src/outages';
const QUEUE = 'drills/src/queue/queue.test.ts';
const STREAM = 'drills/src/stream/stream.test.ts';
const FAULTY_TABLE = { file: `${CROWDS}/faults.test.ts`, title: 'when %d of all requests to the table %s' };

export const DRILLS: readonly Drill[] = [
  { name: 'dies-before-stripe', proofs: of(`${OUTAGES}/dead-process.test.ts`, 'a process that dies', 'and when she') },
  {
    name: 'dies-after-stripe',
    proofs: of(`${CASES}/open-sessions.test.ts`, 'case 30: a lost reply', 'case 30: so it does minutes later'),
  },
  { name: 'webhook-lost', proofs: of(`${CASES}/hearing-of-payments.test.ts`, 'case 7: no webhook ever comes') },
  {
    name: 'webhook-twice',
    proofs: [
      ...of(`${CASES}/settling-once.test.ts`, 'case 2: one event', 'case 4: an event that comes again'),
      ...of(QUEUE, 'is answered 200 before anything is done'),
    ],
  },
  {
    name: 'webhooks-disordered',
    proofs: [
      ...of(`${CASES}/settling-once.test.ts`, 'case 29: what is heard as'),
      ...of(QUEUE, 'may come out of order'),
    ],
  },
  { name: 'webhook-forged', proofs: of(`${CASES}/strangers.test.ts`, 'case 34: an event with') },
  {
    name: 'paid-too-late',
    proofs: of(`${CASES}/late-payments.test.ts`, 'case 13: a payment that arrives', 'case 17: a payment that arrives'),
  },
  {
    name: 'last-units',
    proofs: [
      ...of(`${CROWDS}/thousand.test.ts`, 'a thousand buyers'),
      ...of(`${CROWDS}/scarce.test.ts`, '%i units go to as many'),
    ],
  },
  { name: 'table-throttled', proofs: [{ ...FAULTY_TABLE, row: 'are throttled' }] },
  {
    name: 'table-conflicts',
    proofs: [
      { ...FAULTY_TABLE, row: 'are in conflict' },
      ...of(`${CROWDS}/scarce.test.ts`, 'carts that hold the same scarce products'),
    ],
  },
  {
    name: 'poisoned-message',
    proofs: [...of(QUEUE, 'nine are done beside one that cannot be'), ...of(STREAM, 'the third cannot be followed')],
  },
  {
    name: 'follower-away',
    proofs: [
      ...of(`${OUTAGES}/follower.test.ts`, 'two hours in which nobody follows'),
      ...of(STREAM, 'catches up with two hours', 'may be told twice and in any order'),
      ...of('drills/src/sales/counting.test.ts', 'what is told late, twice'),
    ],
  },
  {
    name: 'sign-in-down',
    proofs: of(
      `${OUTAGES}/sign-in.test.ts`,
      'guests buy on',
      'whoever has signed in goes on',
      'a process without keys',
      'slowness alone',
      'a forged token',
    ),
  },
  {
    name: 'stripe-down',
    proofs: of(`${OUTAGES}/stripe.test.ts`, 'a checkout is refused clearly', 'a payment that was made is not lost'),
  },
  {
    name: 'mail-down',
    proofs: of(`${OUTAGES}/mail.test.ts`, 'people buy and are told so', 'each letter is tried again', 'a whole night'),
  },
  {
    name: 'clocks-off',
    proofs: of(
      `${OUTAGES}/clocks.test.ts`,
      'believes no webhook',
      'opens no payment',
      'a process that is off by',
      'one key, sent at once',
      'ids of one process',
      'a sign-in of this hour',
    ),
  },
  {
    name: 'bad-release',
    proofs: [
      ...of(`${CROWDS}/bad-deploy.test.ts`, 'a release of which a fifth'),
      ...of('infra/src/pre-traffic/pre-traffic.test.ts', 'a version that %s gets none'),
    ],
  },
  {
    name: 'table-lost',
    proofs: [
      ...of('drills/src/restore/drill.test.ts', 'a table that was caught', 'a restored table that'),
      ...of('drills/src/restore/restored-books.test.ts', 'whatever orders are at'),
      ...of('drills/src/restore/copy-back.test.ts', 'prices that a bad edit', 'a product that was deleted'),
    ],
  },
  { name: 'region-lost', proofs: [] },
  { name: 'checkout-flooded', proofs: of(`${CROWDS}/flood.test.ts`, 'a flood of checkouts') },
  {
    name: 'processes-killed',
    proofs: [
      ...of('local/src/start/keep-engine.test.ts', 'answers at the same address again'),
      ...of('e2e/src/command/one-command.journey.ts', 'loses nothing when its parts are killed'),
    ],
  },
];

const HOLE = /%[a-z]/g;

/** The titles of a test as it runs: with something in each hole, and the row that is meant. */
export function namesOf({ title, row }: Proof): RegExp {
  const words = title.split(HOLE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`${words.join('.*')}${row === undefined ? '' : `.*${row}`}`);
}
