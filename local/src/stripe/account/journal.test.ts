import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openJournal } from './journal.ts';

type Rakhi = { id: string; colour: string };
const folder = mkdtempSync(join(tmpdir(), 'journal-'));
const path = join(folder, 'account.jsonl');
afterEach(() => rmSync(path, { force: true }));

const written = () => new Promise<void>((resolve) => setImmediate(resolve));

it('remembers the last of what was put under an id, in the order of the first', async () => {
  const shelf = openJournal(path).shelf<Rakhi>('rakhis');
  shelf.put({ id: 'a', colour: 'red' });
  shelf.put({ id: 'b', colour: 'gold' });
  shelf.put({ id: 'a', colour: 'green' });
  await written();
  const again = openJournal(path).shelf<Rakhi>('rakhis');
  expect(again.all()).toEqual([
    { id: 'a', colour: 'green' },
    { id: 'b', colour: 'gold' },
  ]);
});

it('drops what was replaced when it is opened', async () => {
  const shelf = openJournal(path).shelf<Rakhi>('rakhis');
  for (const colour of ['red', 'gold', 'green']) shelf.put({ id: 'a', colour });
  await written();
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(3);
  openJournal(path);
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(1);
});

it('forgets a last line that a crash cut off', async () => {
  openJournal(path).shelf<Rakhi>('rakhis').put({ id: 'a', colour: 'red' });
  await written();
  appendFileSync(path, '{"shelf":"rakhis","thing":{"id":"b","col');
  expect(openJournal(path).shelf<Rakhi>('rakhis').all()).toEqual([{ id: 'a', colour: 'red' }]);
});
