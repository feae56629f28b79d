import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

type Named = { id: string };
export type Shelf<Thing extends Named> = {
  get(id: string): Thing | undefined;
  put(thing: Thing): Thing;
  /** Oldest first. */
  all(): Thing[];
};
export type Journal = { shelf<Thing extends Named>(name: string): Shelf<Thing> };

type Shelves = Map<string, Map<string, Named>>;
type Line = { shelf: string; thing: Named };

/**
 * Shelves of things kept in one file to which every change is appended: writing an order's payment costs the same
 * after ten thousand of them, and a reply is never sent before its change has been handed to the disk.
 */
export function openJournal(path: string): Journal {
  const shelves: Shelves = new Map();
  for (const { shelf, thing } of readLines(path)) shelfIn(shelves, shelf).set(thing.id, thing);
  rewrite(path, shelves);
  const append = appender(path);
  return {
    shelf<Thing extends Named>(name: string): Shelf<Thing> {
      // The file is ours alone: what lies on a shelf is what was put there.
      const things = shelfIn(shelves, name) as Map<string, Thing>;
      return {
        get: (id) => things.get(id),
        all: () => [...things.values()],
        put(thing) {
          things.set(thing.id, thing);
          append({ shelf: name, thing });
          return thing;
        },
      };
    },
  };
}

/** All that one action changes is written together, at the end of the tick: either the whole payment is there or nothing of it. */
function appender(path: string): (line: Line) => void {
  let waiting: string[] = [];
  const flush = () => {
    appendFileSync(path, waiting.join(''), { mode: 0o600 });
    waiting = [];
  };
  return (line) => {
    if (waiting.length === 0) queueMicrotask(flush);
    waiting.push(`${JSON.stringify(line)}\n`);
  };
}

function shelfIn(shelves: Shelves, name: string): Map<string, Named> {
  const shelf = shelves.get(name) ?? new Map<string, Named>();
  shelves.set(name, shelf);
  return shelf;
}

/** A last line without an end was cut off by a crash, before anybody was told about it. */
function readLines(path: string): Line[] {
  const whole = readIfThere(path).split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as Line);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Opening drops what later lines replaced, so the file does not grow for ever. */
function rewrite(path: string, shelves: Shelves): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lines = [...shelves].flatMap(([shelf, things]) => [...things.values()].map((thing) => ({ shelf, thing })));
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
  renameSync(draft, path);
}
