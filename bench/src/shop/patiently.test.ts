import { describe, expect, it } from 'vitest';
import type { Ask } from './ask.ts';
import { patiently } from './patiently.ts';

const answering =
  (...answers: { status: number; headers?: Record<string, string> }[]): Ask =>
  async () => ({ headers: {}, text: '', bytes: 0, ...(answers.shift() ?? { status: 200 }) });

describe('a patient shopper', () => {
  it('asks again when the shop is busy, and counts it', async () => {
    const busy = { status: 503, headers: { 'retry-after': '0.01' } };
    const { ask, repeats } = patiently(answering(busy, busy));
    expect((await ask('POST', '/cart')).status).toBe(200);
    expect(repeats()).toBe(2);
  });

  it.each([
    ['a refusal', { status: 409 }],
    ['a shop that is down and does not say for how long', { status: 503 }],
  ])('takes %s for an answer', async (_, answer) => {
    const { ask, repeats } = patiently(answering(answer));
    expect((await ask('POST', '/cart')).status).toBe(answer.status);
    expect(repeats()).toBe(0);
  });
});
