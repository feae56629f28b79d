import { afterAll, expect, it } from 'vitest';
import { liveMany } from './live-many.ts';
import { progressOf } from './progress.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 2_000);
/** The same histories each time, unless a long run says otherwise: a change is judged by itself, not by luck. */
const SEED = Number(process.env['SEED'] ?? 2027);
/** Several at once, because each waits for the engine half of its time. */
const LANES = process.env['REPLAY'] ? 1 : 3;

const progress = progressOf(ROUNDS);
afterAll(progress.stop);

it(`keeps its books through ${ROUNDS} random histories`, { timeout: ROUNDS > 2_000 ? 0 : 600_000 }, async () => {
  const lanes = Array.from({ length: LANES }, (_, lane) => {
    const rounds = Math.ceil(ROUNDS / LANES);
    return liveMany({ rounds, seed: SEED + lane, path: process.env['REPLAY'], lived: progress.count });
  });
  const stories = await Promise.all(lanes);
  expect(stories.filter((story) => story !== undefined).join('\n\n')).toBe('');
});

it('comes to every end there is in them', () => {
  const ends = [
    'confirmed/paid',
    'expired/unpaid',
    'cancelled/failed',
    'cancelled/refunded',
    'on_hold/paid',
    'shipped/partially_refunded',
  ];
  expect(progress.ends()).toEqual(expect.arrayContaining(ends));
});

it('keeps them by the long way too, through both SDKs and the Stripe stand-in', { timeout: 600_000 }, async () => {
  expect((await liveMany({ rounds: 30, seed: SEED, way: 'long' })) ?? '').toBe('');
});
