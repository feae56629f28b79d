import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRILLS, namesOf, type Proof } from './the-drills.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DOCS = join(ROOT, 'docs');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const page = read('docs/resiliency.md');
const template = read('infra/template.yaml');
const HEAD = ['#', 'name', 'what breaks', 'what must hold', 'proved by', 'she sees', 'alarm', 'runbook'];
/** By number: the cells of its row, by the heads of the table. */
const rows = new Map(
  [...page.matchAll(/^\| (\d+) \|.+\|$/gm)].map(([row, n]) => [
    Number(n),
    Object.fromEntries(
      row
        .slice(2, -2)
        .split(' | ')
        .map((cell, column) => [HEAD[column], cell]),
    ),
  ]),
);
const NUMBERED = DRILLS.map((drill, index) => ({ n: index + 1, ...drill }));

it('21 ways to break the shop have a row each', () => {
  expect([...rows.keys()]).toEqual(NUMBERED.map(({ n }) => n));
  expect(rows.size).toBe(21);
});

describe.each(NUMBERED)('drill $n, $name,', ({ n, name, proofs }) => {
  const row = rows.get(n) ?? {};
  const [proved = '', alarms = '', runbook = ''] = [row['proved by'], row['alarm'], row['runbook']];

  it('is told of whole', () => {
    expect(row['name']).toBe(`\`${name}\``);
    expect(HEAD.filter((head) => !row[head]?.trim())).toEqual([]);
  });

  it('is proved by the tests that are linked, or by a procedure that is written', () => {
    const linked = linksIn(proved).filter((link) => !link.startsWith('#'));
    expect(linked.map((link) => relative(ROOT, join(DOCS, link))).toSorted()).toEqual(filesOf(proofs));
    const procedures = linksIn(proved).filter((link) => link.startsWith('#'));
    expect(procedures.filter((anchor) => !anchors().has(anchor))).toEqual([]);
    expect([...linked, ...procedures]).not.toEqual([]);
  });

  it.each(proofs)('has the test "$title"', ({ file, title, row: ofTable = '' }) => {
    const source = existsSync(join(ROOT, file)) ? read(file) : '';
    expect(source).toContain(`'${title}`);
    expect(source).toContain(ofTable);
  });

  it('rings alarms that exist, and has a runbook', () => {
    const unknown = wordsIn(alarms).filter(
      (alarm) => !template.includes(`\n  ${alarm}:\n    Type: AWS::CloudWatch::Alarm\n`),
    );
    expect(unknown).toEqual([]);
    expect(linksIn(runbook).filter((link) => !existsSync(join(DOCS, link)))).toEqual([]);
    expect(wordsIn(alarms).length > 0).toBe(linksIn(runbook).length > 0);
  });
});

it('a title with holes is found with something in them, and only in the row that is meant', () => {
  const proof: Proof = { file: '', title: 'when %d of (all) requests %s', row: 'are throttled' };
  expect(namesOf(proof).test('when 0.3 of (all) requests are throttled, she waits')).toBe(true);
  expect(namesOf(proof).test('when 0.3 of (all) requests go wrong, she waits')).toBe(false);
});

const filesOf = (proofs: readonly Proof[]) => [...new Set(proofs.map(({ file }) => file))].toSorted();
const linksIn = (cell: string) => [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
const wordsIn = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word);

/** As they are made of the headings of the page. */
function anchors(): Set<string> {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase());
  return new Set(headings.map((heading) => `#${heading.replace(/[^\w\s-]/g, '').replaceAll(' ', '-')}`));
}
