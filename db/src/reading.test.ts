import { expect, it } from 'vitest';
import { key } from './keys.ts';
import { getItems } from './reading.ts';
import { aTable } from './testing/a-table.ts';
import { failNext } from './testing/faulty.ts';

it('asks again for what a busy table left out', async () => {
  const { table, client } = await aTable();
  const keys = [key.mail('a'), key.mail('b')];
  const asked: unknown[] = [];
  client.middlewareStack.add(
    () => async (args) => {
      const keysAskedFor = Object(args.input).RequestItems[table].Keys;
      asked.push(keysAskedFor);
      const [first, ...others] = keysAskedFor;
      const UnprocessedKeys = others.length > 0 ? { [table]: { Keys: others } } : {};
      return { output: { $metadata: {}, Responses: { [table]: [first] }, UnprocessedKeys }, response: undefined };
    },
    { step: 'initialize' },
  );

  expect(await getItems(client, table, keys)).toEqual(keys);
  expect(asked).toEqual([keys, [keys[1]]]);
});

it('asks for more than a hundred items in several calls', async () => {
  const { table, client } = await aTable();
  const requests = failNext(client, 0, () => new Error('never'));
  const keys = Array.from({ length: 101 }, (_, n) => key.mail(String(n)));
  expect(await getItems(client, table, keys)).toEqual([]);
  expect(requests()).toBe(2);
  expect(await getItems(client, table, [])).toEqual([]);
});
