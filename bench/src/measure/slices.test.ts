import { describe, expect, it } from 'vitest';
import { cpuMsPerTurn, joined, perSecond, sliceOf } from './slices.ts';

const one = { times: [1, 2], elapsedMs: 500, cpuMs: { gateway: 10, engine: 4 } };
const other = { times: [3, 4, 5, 6], elapsedMs: 1_000, cpuMs: { gateway: 20, engine: 2 } };

describe('slices', () => {
  it('are added up to one', () => {
    const both = joined([one, other]);
    expect(both).toEqual({ times: [1, 2, 3, 4, 5, 6], elapsedMs: 1_500, cpuMs: { gateway: 30, engine: 6 } });
    expect(perSecond(both)).toBe(4);
    expect(cpuMsPerTurn(both)).toEqual({ gateway: 5, engine: 1 });
  });

  it('pay for the work that is left behind', async () => {
    let used = 0;
    const spend = (ms: number) => async () => {
      used += ms;
    };
    const metered = { doing: spend(2), cpuMs: () => ({ shop: used }), after: spend(30) };
    const slice = await sliceOf(metered, { concurrency: 2, turns: 10 });
    expect(slice.times).toHaveLength(10);
    expect(slice.cpuMs).toEqual({ shop: 50 });
  });
});
