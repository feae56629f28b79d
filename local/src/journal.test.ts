import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openJournal } from './journal.ts';

type Rakhi = { id: string; colour: string };
const folder = mkdtempSync(join(tmpdir(), 'journal-'));
const path = join(folder, 'account.jsonl');
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(path, { force: true });
});

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

it('tells what is unfinished, also after a start, and again when finishing could not be written', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const opened = () => openJournal(path).shelf<Rakhi>('rakhis', ({ colour }) => colour === 'gold');
  const shelf = opened();
  shelf.put({ id: 'a', colour: 'red' });
  shelf.put({ id: 'b', colour: 'red' });
  shelf.put({ id: 'b', colour: 'gold' });
  await written();
  expect([shelf.unfinished(), opened().unfinished()]).toEqual(Array(2).fill([{ id: 'a', colour: 'red' }]));

  rmSync(folder, { recursive: true });
  shelf.put({ id: 'a', colour: 'gold' });
  expect(shelf.unfinished()).toEqual([]);
  await written();
  expect(shelf.unfinished()).toEqual([{ id: 'a', colour: 'red' }]);
  mkdirSync(folder);
});

it('drops what was replaced when it is opened', async () => {
  const shelf = openJournal(path).shelf<Rakhi>('rakhis');
  for (const colour of ['red', 'gold', 'green']) shelf.put({ id: 'a', colour });
  await written();
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(3);
  openJournal(path);
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(1);
});

it('forgets what was taken away, and has it back when that could not be written', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const shelf = openJournal(path).shelf<Rakhi>('rakhis');
  shelf.put({ id: 'a', colour: 'red' });
  shelf.put({ id: 'b', colour: 'gold' });
  shelf.remove('a');
  shelf.remove('never there');
  await written();
  expect(openJournal(path).shelf<Rakhi>('rakhis').all()).toEqual([{ id: 'b', colour: 'gold' }]);

  rmSync(folder, { recursive: true });
  shelf.remove('b');
  expect(shelf.all()).toEqual([]);
  await written();
  expect(shelf.all()).toEqual([{ id: 'b', colour: 'gold' }]);
  mkdirSync(folder);
});

it('forgets a last line that a crash cut off', async () => {
  openJournal(path).shelf<Rakhi>('rakhis').put({ id: 'a', colour: 'red' });
  await written();
  appendFileSync(path, '{"shelf":"rakhis","thing":{"id":"b","col');
  expect(openJournal(path).shelf<Rakhi>('rakhis').all()).toEqual([{ id: 'a', colour: 'red' }]);
});

it('lets nothing follow what was cut off', async () => {
  writeFileSync(path, '{"shelf":"rakhis","thing":{"id":"a","colour":"red"}}\n{"shelf":"rak');
  const before = statSync(path).ino;
  // In the way of the tidied file, as a full disk would be.
  mkdirSync(`${path}.${process.pid}.new`);
  expect(() => openJournal(path)).toThrow();
  rmSync(`${path}.${process.pid}.new`, { recursive: true });
  expect(statSync(path).ino).toBe(before);
  expect(readFileSync(path, 'utf8')).toBe('{"shelf":"rakhis","thing":{"id":"a","colour":"red"}}\n');
});

it('undoes what cannot be written, and keeps what comes after', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const journal = openJournal(path);
  const shelf = journal.shelf<Rakhi>('rakhis');
  shelf.put({ id: 'a', colour: 'red' });
  await written();
  rmSync(folder, { recursive: true });
  shelf.put({ id: 'a', colour: 'gold' });
  shelf.put({ id: 'a', colour: 'green' });
  shelf.put({ id: 'b', colour: 'blue' });
  await written();
  expect(shelf.all()).toEqual([{ id: 'a', colour: 'red' }]);
  expect(journal.undone()).toBe(1);
  expect(complaint).toHaveBeenCalledOnce();

  mkdirSync(folder);
  shelf.put({ id: 'c', colour: 'white' });
  await written();
  expect(openJournal(path).shelf<Rakhi>('rakhis').all()).toEqual([{ id: 'c', colour: 'white' }]);
  expect(journal.undone()).toBe(1);
});
