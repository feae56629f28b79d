import { cents, sumOf } from '@rakhi/core';
import { expect, it } from 'vitest';
import { liveMany } from './live-many.ts';
import type { Meddling } from './stage.ts';

/** Faults such as a change of the code might bring in, put there by the wiring alone, and what the books say of each. */
const PLANTED: Record<string, { meddle: Meddling; says: RegExp }> = {
  'a price that Stripe rounds': {
    meddle: ({ payments }) => ({
      payments: {
        ...payments,
        read: async (sessionId) => {
          const state = await payments.read(sessionId);
          return { ...state, amount: cents(state.amount + 1) };
        },
      },
    }),
    says: /says \d+ was paid and Stripe \d+/,
  },
  'an end of a payment that our own clock decides': {
    meddle: ({ payments }) => ({
      payments: {
        ...payments,
        expire: async (id) => ({ ...(await payments.read(id)), status: 'expired', paid: false }),
      },
    }),
    says: /gave it back while its session was (open|complete)/,
  },
  'a change without the condition on its version': {
    meddle: ({ orders }) => ({
      orders: {
        ...orders,
        async change(change) {
          const file = await orders.read(change.before.id);
          if (!file) throw new Error('gone');
          const { version } = file.order;
          const after = { ...change.after, version: version + 1 };
          await orders.change({ ...change, before: { ...change.before, version }, after });
        },
      },
    }),
    says: /was settled 2 times|became|counts|units of/,
  },
  'a letter that is written twice': {
    meddle: ({ orders, ids }) => ({
      orders: {
        ...orders,
        change: ({ mails = [], ...change }) =>
          orders.change({ ...change, mails: mails.flatMap((mail) => [mail, { ...mail, id: ids.next('mail') }]) }),
      },
    }),
    says: /letters about them/,
  },
  'a coupon that is not given back': {
    meddle: ({ orders }) => ({
      orders: { ...orders, change: ({ coupon: _, ...change }) => orders.change(change) },
    }),
    says: /RAKHI counts \d+ uses/,
  },
  'stock that is not given back': {
    meddle: ({ orders }) => ({
      orders: { ...orders, change: ({ stock: _, ...change }) => orders.change(change) },
    }),
    says: /on the shelf and \d+ with orders/,
  },
  'a refund that has another name each time it is asked for': {
    meddle: ({ payments, ids }) => ({
      payments: { ...payments, refund: (order, refund) => payments.refund(order, { ...refund, id: ids.next('ref') }) },
    }),
    says: /never asked for ref_/,
  },
  'a payment that the sweeper forgets': {
    meddle: ({ orders }) => ({ orders: { ...orders, unsettled: async () => [] } }),
    says: /is pending|holds stock/,
  },
  'a day that counts a sale twice': {
    meddle: ({ sales }) => ({
      sales: {
        ...sales,
        add: ({ orders, days }) =>
          sales.add({ orders, days: days.map(({ day, added }) => ({ day, added: sumOf([added, added]) })) }),
      },
    }),
    says: /tells of \d+ placed.* too many/,
  },
  'an order that a delayed payment confirms at once': {
    meddle: ({ payments }) => ({
      payments: {
        ...payments,
        read: async (sessionId) => {
          const state = await payments.read(sessionId);
          return { ...state, paid: state.status === 'complete' };
        },
      },
    }),
    says: /counts as paid and Stripe has no payment for it/,
  },
};

it.each(Object.entries(PLANTED))('the histories notice %s', { timeout: 120_000 }, async (_, { meddle, says }) => {
  expect(await liveMany({ rounds: 400, seed: 1, meddle, asFound: true })).toMatch(says);
});
