import { ConditionalCheckFailedException, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { ShopError } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { patiently } from './patience.ts';
import { cancelled, troubles } from './testing/troubles.ts';

const everyTrouble = Object.values(troubles)
  .flat()
  .map((trouble): [string, () => Error] => [nameOf(trouble()), trouble]);

describe('patience', () => {
  it.each(everyTrouble)('asks again after %s', async (_, trouble) => {
    const table = aTableWith(trouble, 3);
    expect(await patiently(table.answer, table.time)).toBe('done');
    expect(table.asked()).toBe(4);
  });

  it.each(everyTrouble)(
    'ends in "try again" when %s does not pass, and keeps the cause for the log',
    async (_, trouble) => {
      const table = aTableWith(trouble, Number.POSITIVE_INFINITY);
      const refusal = await patiently(table.answer, table.time).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ShopError);
      expect(refusal).toMatchObject({ code: 'try_again', cause: trouble() });
      expect(table.asked()).toBe(10);
    },
  );

  it('waits longer and longer, by chance, and 3.2 seconds at most altogether', async () => {
    const table = aTableWith(() => cancelled('TransactionConflict'), Number.POSITIVE_INFINITY);
    await patiently(table.answer, table.time).catch(() => undefined);
    const most = [20, 40, 80, 160, 320, 640, 640, 640, 640];
    expect(table.pauses).toHaveLength(most.length);
    for (const [n, pause] of table.pauses.entries()) expect(pause).toBeLessThanOrEqual(most[n] ?? 0);
    expect(most.reduce((sum, pause) => sum + pause)).toBeLessThanOrEqual(3_200);
  });

  it('ends when answers are slow in coming, whatever tries are left', async () => {
    const table = aTableWith(() => cancelled('TransactionConflict'), Number.POSITIVE_INFINITY);
    let seconds = 0;
    const slow = { ...table.time, now: () => 1_000 * seconds++ };
    await expect(patiently(table.answer, slow)).rejects.toMatchObject({ code: 'try_again' });
    expect(table.asked()).toBe(4);
  });

  it.each([
    ['a condition that failed', () => new ConditionalCheckFailedException({ $metadata: {}, message: '' })],
    ['a condition that failed beside a conflict', () => cancelled('TransactionConflict', 'ConditionalCheckFailed')],
    ['a transaction that can never be', () => cancelled('ValidationError')],
    ['a table that is not there', () => new ResourceNotFoundException({ $metadata: {}, message: '' })],
    ['a bug', () => new TypeError('undefined is not a function')],
  ])('tells %s at once', async (_, answer) => {
    const table = aTableWith(answer, 1);
    await expect(patiently(table.answer, table.time)).rejects.toEqual(answer());
    expect(table.asked()).toBe(1);
  });
});

/** Answers `times` times with trouble, and then as it should. */
function aTableWith(trouble: () => Error, times: number) {
  let asked = 0;
  const pauses: number[] = [];
  return {
    pauses,
    asked: () => asked,
    time: { now: () => 0, pause: async (milliseconds: number) => void pauses.push(milliseconds) },
    async answer() {
      asked += 1;
      if (asked <= times) throw trouble();
      return 'done';
    },
  };
}

function nameOf(trouble: Error): string {
  const { CancellationReasons = [], code = '' } = trouble as {
    CancellationReasons?: { Code?: string }[];
    code?: string;
  };
  return [trouble.name, code, ...CancellationReasons.map(({ Code }) => Code)].filter(Boolean).join(' ');
}
