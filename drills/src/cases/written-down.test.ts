import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../../../docs');
const ROW = /^\| (\d+) \|(.+)\|$/gm;
const CASE = /['"`]case (\d+):/g;
const LINK = /\]\((\.\.[^)]+)\)/g;

const rows = new Map(
  [...readFileSync(join(DOCS, 'payments.md'), 'utf8').matchAll(ROW)].map(([, n, row]) => [Number(n), row ?? '']),
);
const filesOf = new Map<number, Set<string>>();
for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'))) {
  for (const [, n] of readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(CASE)) {
    filesOf.set(Number(n), (filesOf.get(Number(n)) ?? new Set()).add(file));
  }
}

it.each(Array.from({ length: 35 }, (_, index) => index + 1))(
  'payment case %d is tried where docs/payments.md says',
  (n) => {
    const linked = [...(rows.get(n) ?? '').matchAll(LINK)].map(([, path = '']) => path);
    expect(linked.filter((path) => !existsSync(join(DOCS, path)))).toEqual([]);
    const here = linked.flatMap((path) => /drills\/src\/cases\/(.+)$/.exec(path)?.[1] ?? []);
    expect(here.toSorted()).toEqual([...(filesOf.get(n) ?? [])].toSorted());
    expect(here).not.toEqual([]);
  },
);
