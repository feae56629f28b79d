import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from './log.ts';
import { apart, inContext, noteOrder, spentOn, spentSoFar, within } from './log-context.ts';

function aLog() {
  const lines: LogEntry[] = [];
  return { lines, log: inContext((_, entry) => lines.push(entry)) };
}

describe('a line of the log', () => {
  it('says what it belongs to, from the outermost work to the innermost, and what it says itself goes first', async () => {
    const { lines, log } = aLog();
    await within({ area: 'jobs', kind: 'refund' }, async () => {
      await within({ messageId: 'm1' }, async () => log('info', { message: 'done', kind: 'session' }));
      log('info', { message: 'over' });
    });
    log('info', { message: 'outside' });
    expect(lines).toEqual([
      { message: 'done', area: 'jobs', messageId: 'm1', kind: 'session' },
      { message: 'over', area: 'jobs', kind: 'refund' },
      { message: 'outside' },
    ]);
  });

  it('of work that another has only set off says nothing of the other', () => {
    const { lines, log } = aLog();
    within({ requestId: 'a' }, () => apart({ area: 'stream' }, () => log('info', { message: 'run' })));
    expect(lines).toEqual([{ message: 'run', area: 'stream' }]);
  });

  it('is not mixed up with what goes on beside it', async () => {
    const { lines, log } = aLog();
    const request = (requestId: string) =>
      within({ requestId }, async () => {
        noteOrder(`ord_${requestId}`);
        await wait(0);
        log('info', { message: 'request' });
      });
    await Promise.all(['a', 'b'].map(request));
    expect(lines).toEqual([
      { message: 'request', requestId: 'a', orderId: 'ord_a' },
      { message: 'request', requestId: 'b', orderId: 'ord_b' },
    ]);
  });

  it('names an order while there is but one, and that of a part only in the part', async () => {
    const { lines, log } = aLog();
    within({ requestId: 'a' }, () => {
      within({ messageId: 'm1' }, () => noteOrder('ord_0'));
      noteOrder('ord_1');
      noteOrder('ord_1');
      log('info', { message: 'one' });
      noteOrder('ord_2');
      log('info', { message: 'two' });
    });
    expect(lines).toEqual([
      { message: 'one', requestId: 'a', orderId: 'ord_1' },
      { message: 'two', requestId: 'a' },
    ]);
  });
});

describe('what a work has spent', () => {
  it('is counted by service, failures and the parts of the work included', async () => {
    const spent = await within({}, async () => {
      await within({ messageId: 'm1' }, () => spentOn('table', async () => 'an item'));
      await spentOn('table', () => Promise.reject(new Error('busy'))).catch(() => undefined);
      await spentOn('stripe', () => wait(0));
      return spentSoFar();
    });
    const ms = expect.any(Number);
    expect(spent).toEqual({ tableCalls: 2, tableMs: ms, stripeCalls: 1, stripeMs: ms });
  });

  it('is not counted outside of one', async () => {
    expect(await spentOn('table', async () => 'an item')).toBe('an item');
    expect(spentSoFar()).toEqual({});
  });
});
