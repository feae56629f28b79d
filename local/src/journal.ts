import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './write-whole.ts';

type Named = { id: string };
export type Shelf<Thing extends Named> = {
  get(id: string): Thing | undefined;
  put(thing: Thing): Thing;
  remove(id: string): void;
  /** Oldest first. */
  all(): Thing[];
  /** Those with which something is still to happen; a shop that is years old has few of them. */
  unfinished(): Thing[];
};
export type Journal = {
  /** Without `isFinished` nothing ever is. */
  shelf<Thing extends Named>(name: string, isFinished?: (thing: Thing) => boolean): Shelf<Thing>;
  /** How often changes could not be written, and were undone. */
  undone(): number;
};

type Shelves = Map<string, Map<string, Named>>;
/** What lies on a shelf from now on, or no longer does. */
type Line = { shelf: string; thing: Named } | { shelf: string; gone: string };
type Change = { line: Line; undo(): void };

/**
 * Shelves of things kept in one file to which every change is appended: writing an order's payment costs the same
 * after ten thousand of them, and a reply is never sent before its change has been handed to the disk.
 */
export function openJournal(path: string): Journal {
  const shelves: Shelves = new Map();
  for (const line of readLines(path)) {
    if ('gone' in line) shelfIn(shelves, line.shelf).delete(line.gone);
    else shelfIn(shelves, line.shelf).set(line.thing.id, line.thing);
  }
  rewrite(path, shelves);
  let undone = 0;
  const append = appender(path, (error) => {
    undone += 1;
    console.error(`A change could not be kept and was undone: ${error}`);
  });
  return {
    undone: () => undone,
    shelf<Thing extends Named>(name: string, isFinished: (thing: Thing) => boolean = () => false): Shelf<Thing> {
      // The file is ours alone: what lies on a shelf is what was put there.
      const things = shelfIn(shelves, name) as Map<string, Thing>;
      const unfinished = new Map([...things].filter(([, thing]) => !isFinished(thing)));
      const place = (thing: Thing) => {
        things.set(thing.id, thing);
        if (isFinished(thing)) unfinished.delete(thing.id);
        else unfinished.set(thing.id, thing);
      };
      const takeAway = (id: string) => {
        things.delete(id);
        unfinished.delete(id);
      };
      return {
        get: (id) => things.get(id),
        all: () => [...things.values()],
        unfinished: () => [...unfinished.values()],
        put(thing) {
          const before = things.get(thing.id);
          place(thing);
          append({ line: { shelf: name, thing }, undo: () => (before ? place(before) : takeAway(thing.id)) });
          return thing;
        },
        remove(id) {
          const before = things.get(id);
          if (!before) return;
          takeAway(id);
          append({ line: { shelf: name, gone: id }, undo: () => place(before) });
        },
      };
    },
  };
}

/** All that one action changes is written together, at the end of the tick: either the whole payment is there or nothing of it. */
function appender(path: string, onFailure: (error: unknown) => void): (change: Change) => void {
  let waiting: Change[] = [];
  const flush = () => {
    const changes = waiting;
    waiting = [];
    try {
      appendWhole(path, linesOf(changes.map(({ line }) => line)));
    } catch (error) {
      for (const { undo } of changes.toReversed()) undo();
      onFailure(error);
    }
  };
  return (change) => {
    if (waiting.length === 0) queueMicrotask(flush);
    waiting.push(change);
  };
}

/** A disk that is full in the middle of a line would leave a beginning for the next one to follow. */
function appendWhole(path: string, lines: string): void {
  const end = existsSync(path) ? statSync(path).size : 0;
  try {
    appendFileSync(path, lines, { mode: 0o600 });
  } catch (error) {
    if (existsSync(path)) truncateSync(path, end);
    throw error;
  }
}

const linesOf = (lines: readonly Line[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function shelfIn(shelves: Shelves, name: string): Map<string, Named> {
  const shelf = shelves.get(name) ?? new Map<string, Named>();
  shelves.set(name, shelf);
  return shelf;
}

/** A last line without an end was cut off by a crash, before anybody was told about it; nothing may follow it. */
function readLines(path: string): Line[] {
  const text = readIfThere(path);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Opening drops what later lines replaced, so the file does not grow for ever. On a full disk it stays as it is. */
function rewrite(path: string, shelves: Shelves): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lines = [...shelves].flatMap(([shelf, things]) => [...things.values()].map((thing) => ({ shelf, thing })));
  try {
    writeWhole(path, linesOf(lines));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
