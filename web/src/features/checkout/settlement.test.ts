import type { SettleResponse } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { MOST_ATTEMPTS, pauseAfter, type Settlement, settlements } from './settlement.ts';

const confirming: SettleResponse = { orderId: 'ord_1', orderNumber: 'UR-10042', state: 'confirming' };

describe('asking what became of a payment', () => {
  it.each(['paid', 'failed', 'review', 'refunded'] as const)('ends when it is %s', async (state) => {
    const heard = await all([confirming, undefined, { ...confirming, state }, confirming]);
    expect(heard.map((settlement) => settlement.state)).toEqual(['asking', 'asking', 'answered']);
    expect(heard.at(-1)).toEqual({ state: 'answered', answer: { ...confirming, state } });
  });

  it('ends when nobody knows it', async () => {
    expect(await all(['unknown'])).toEqual([{ state: 'unknown' }]);
  });

  it('says when it takes long, and gives up with the last it heard', async () => {
    const heard = await all(Array.from({ length: MOST_ATTEMPTS }, (_, time) => (time === 3 ? confirming : undefined)));
    expect(heard[0]).toEqual({ state: 'asking', isSlow: false });
    expect(heard.at(-2)).toEqual({ state: 'asking', isSlow: true });
    expect(heard.at(-1)).toEqual({ state: 'gave-up', answer: confirming });
  });

  it('asks soon, then more and more seldom', () => {
    const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, attempt) => pauseAfter(attempt + 1));
    expect(pauses[0]).toBe(800);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(Math.max(...pauses)).toBe(12_000);
  });
});

async function all(answers: (SettleResponse | 'unknown' | undefined)[]): Promise<Settlement[]> {
  const heard: Settlement[] = [];
  const waiting = answers.values();
  const asking = { ask: async () => waiting.next().value, pause: async () => undefined };
  for await (const settlement of settlements(asking)) heard.push(settlement);
  return heard;
}
