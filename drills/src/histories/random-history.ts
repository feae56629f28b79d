import fc from 'fast-check';
import { CARDS } from './bank/bank.ts';
import type { Command, Deed, History } from './history.ts';
import { type Fault, TROUBLES } from './processes.ts';
import { SHOPPERS } from './world.ts';

const which = fc.nat(3);
const shopper = fc.constantFrom(...SHOPPERS);
const product = fc.nat(1);

const checksOut = fc.record({
  kind: fc.constant('checks out' as const),
  shopper,
  coupon: fc.boolean(),
  again: fc.boolean(),
});
const pays = fc.record({
  kind: fc.constant('pays' as const),
  which,
  card: fc.oneof(
    { weight: 4, arbitrary: fc.constant('good' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...CARDS) },
  ),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: checksOut },
  { weight: 5, arbitrary: pays },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pays unseen' as const), which }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('webhook' as const), which: fc.nat(8) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('return page' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('job' as const),
      name: fc.constantFrom('settle-unsettled', 'reconcile', 'count-sales', 'send-mail'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('waits' as const), minutes: fc.constantFrom(1, 6, 36, 1500) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('cancels' as const), which, by: fc.constantFrom('shopper', 'staff') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('refunds' as const),
      which,
      what: fc.constantFrom('all', 'part', 'first item'),
      again: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('delayed money' as const),
      which,
      outcome: fc.constantFrom('succeeded', 'failed'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('dashboard refund' as const), which, share: fc.constantFrom(1, 2) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('dispute' as const),
      which,
      status: fc.constantFrom('needs_response', 'won', 'lost'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('moves' as const),
      which,
      to: fc.constantFrom('confirmed', 'processing', 'on_hold', 'shipped', 'delivered'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('packs' as const),
      which,
      to: fc.constantFrom('packed', 'pending', 'shipped', 'returned'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fills her cart' as const),
      shopper,
      product,
      quantity: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('stock' as const), product, change: fc.constantFrom(-1, 1, 2) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('price' as const), product, price: fc.integer({ min: 100, max: 2000 }) }),
  },
);

const fault: fc.Arbitrary<Fault | undefined> = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 16 }), trouble: fc.constantFrom(...TROUBLES) }),
  { nil: undefined, freq: 2 },
);
const deed = fc.record({ command, fault });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(deed) },
  { weight: 1, arbitrary: fc.array(deed, { minLength: 2, maxLength: 3 }) },
);

const beginning = fc.record({
  products: fc.array(
    fc.record({
      stock: fc.integer({ min: 1, max: 4 }),
      price: fc.integer({ min: 60, max: 2500 }),
      digital: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  coupon: fc.record({
    kind: fc.constantFrom('percent', 'fixed', 'everything'),
    usageLimit: fc.integer({ min: 1, max: 3 }),
    usageLimitPerCustomer: fc.integer({ min: 1, max: 2 }),
  }),
  way: fc.oneof(
    { weight: 99, arbitrary: fc.constant('short' as const) },
    { weight: 1, arbitrary: fc.constant('long' as const) },
  ),
  picks: fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
});

/** Somebody checks out and pays in most of them, or there would be little to tell. */
export const randomHistory: fc.Arbitrary<History> = fc.record({
  beginning,
  steps: fc
    .tuple(
      fc.tuple(deedOf(checksOut)),
      fc.array(step, { maxLength: 4 }),
      fc.tuple(deedOf(pays)),
      fc.array(step, { minLength: 1, maxLength: 6 }),
    )
    .map(([first, before, payment, after]) => [first, ...before, payment, ...after]),
  ending: fc.record({
    webhooks: fc.constantFrom('come', 'are lost'),
    delayedMoney: fc.constantFrom('succeeded', 'failed'),
    newestFirst: fc.boolean(),
  }),
});

function deedOf(arbitrary: fc.Arbitrary<Command>): fc.Arbitrary<Deed> {
  return fc.record({ command: arbitrary, fault });
}
