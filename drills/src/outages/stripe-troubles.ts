import Stripe from 'stripe';
import type { OnTheWay } from '../cases/stripe-wire.ts';

/** What Stripe, or the line to it, may do to a request. */
export const TROUBLES = {
  'refuses connections': async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  },
  'is silent until the patience ends': async () => {
    throw Stripe.HttpClient.makeTimeoutError();
  },
  'answers 500': async () => refusal(500, 'api_error'),
  'answers 429': async () => refusal(429, 'rate_limit_error'),
  'does its work and loses the reply': async (asked, send) => {
    await send(asked);
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  },
} satisfies Record<string, OnTheWay>;

export type Trouble = keyof typeof TROUBLES;
export const TROUBLE_NAMES = Object.keys(TROUBLES) as Trouble[];

function refusal(status: number, type: string) {
  const reply = new Stripe.HttpClientResponse(status, { 'content-type': 'application/json' });
  return Object.assign(reply, { toJSON: async () => ({ error: { type, message: 'not now' } }) });
}

/** A line on which trouble begins and ends as the test says. */
export function troubledLine() {
  let trouble: Trouble | undefined;
  const onTheWay: OnTheWay = (asked, send) => (trouble ? TROUBLES[trouble](asked, send) : send(asked));
  return {
    onTheWay,
    async during<Result>(name: Trouble, work: () => Promise<Result>): Promise<Result> {
      trouble = name;
      return work().finally(() => {
        trouble = undefined;
      });
    },
  };
}
