import type { WireItem } from './table-calls.ts';

/** What is written in the original, and what stands in its place in the copy. */
export type Renames = readonly (readonly [original: string, copy: string])[];

/** Copies of what the shop itself has written: their shape is right, whatever the shape is by then. */
export function copyOf(items: readonly WireItem[], renames: Renames): WireItem[] {
  const text = renames.reduce((all, [original, copy]) => all.replaceAll(original, copy), JSON.stringify(items));
  return JSON.parse(text) as WireItem[];
}

const DIGITS = 8;
/** An id of the same form and age: its last digits count the copies. */
export function idOfCopy(id: string, n: number): string {
  return id.slice(0, -DIGITS) + String(n).padStart(DIGITS, '0');
}
