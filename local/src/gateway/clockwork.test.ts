import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { runJobsOnTime } from './clockwork.ts';

describe('the clockwork', () => {
  it('runs a job on time, again and again, until it is stopped', async () => {
    vi.useFakeTimers();
    const runs = vi.fn(async () => undefined);
    const clockwork = runJobsOnTime({ 'send-mail': runs }, {});
    await vi.advanceTimersByTimeAsync(95_000);
    expect(runs).toHaveBeenCalledTimes(3);
    clockwork.stop();
    await vi.advanceTimersByTimeAsync(95_000);
    expect(runs).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it('never runs two of the same job at once', async () => {
    let running = 0;
    let most = 0;
    const job = async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(10);
      running -= 1;
    };
    const clockwork = runJobsOnTime({ job }, {});
    await Promise.all([1, 2, 3].map(() => clockwork.runNow('job')));
    clockwork.stop();
    expect(most).toBe(1);
  });

  it('goes on after a job that failed', async () => {
    const job = vi.fn().mockRejectedValueOnce(new Error('no table')).mockResolvedValue({ sent: 1 });
    const clockwork = runJobsOnTime({ job }, {});
    await expect(clockwork.runNow('job')).rejects.toThrow('no table');
    expect(await clockwork.runNow('job')).toEqual({ sent: 1 });
    clockwork.stop();
  });

  it('hands the shop to its jobs and knows them by name', async () => {
    const clockwork = runJobsOnTime({ count: async ({ from }: { from: number }) => from + 1 }, { from: 1 });
    expect(await clockwork.runNow('count')).toBe(2);
    expect(clockwork.names).toEqual(['count']);
    clockwork.stop();
  });
});
