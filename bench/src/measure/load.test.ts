import { describe, expect, it } from 'vitest';
import { load } from './load.ts';

describe('a load', () => {
  it('keeps so many busy at once, and counts its turns', async () => {
    const turns: number[] = [];
    let busy = 0;
    let mostBusy = 0;
    const { times } = await load(
      async (turn) => {
        busy += 1;
        mostBusy = Math.max(mostBusy, busy);
        turns.push(turn);
        await new Promise((resolve) => setImmediate(resolve));
        busy -= 1;
      },
      { concurrency: 3, turns: 10 },
    );
    expect(times).toHaveLength(10);
    expect(mostBusy).toBe(3);
    expect(turns).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('fails with the first that fails', async () => {
    const doing = async (turn: number) => {
      if (turn === 4) throw new Error('refused');
    };
    await expect(load(doing, { concurrency: 2, turns: 10 })).rejects.toThrow('refused');
  });
});
