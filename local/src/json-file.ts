import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A small state kept in one file: read once, written whole, readable by its owner only. */
export type JsonFile<State> = { state: State; save(): void };

export function jsonFile<State>(path: string, initial: () => State): JsonFile<State> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const state = read<State>(path) ?? initial();
  return { state, save: () => writeWhole(path, JSON.stringify(state)) };
}

function read<State>(path: string): State | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as State;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read. Move it away to begin with an empty one.`, { cause: error });
  }
}
