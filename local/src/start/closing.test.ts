import { expect, it } from 'vitest';
import { beginnings } from './closing.ts';

it('ends what has been begun in the opposite order, one after the other', async () => {
  const { begin, close } = beginnings();
  const ended: string[] = [];
  for (const name of ['engine', 'stand-ins', 'gateway']) {
    begin(() => ({
      close: async () => {
        await Promise.resolve();
        ended.push(name);
      },
    }));
  }
  await close();
  expect(ended).toEqual(['gateway', 'stand-ins', 'engine']);
});

it('begins nothing any more once it is closing', async () => {
  const { begin, close } = beginnings();
  await close();
  expect(() => begin(() => ({ close: async () => undefined }))).toThrow('The shop is closing.');
});
