import { type Package, shippedWith } from './locked-packages.ts';

/** They ask for no more than to be named. */
const FREE = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

/** Looked at one by one: whoever adds to this list says why it may stay. */
const EXCEPTIONS: { name: RegExp; licence: string; reason: string }[] = [
  {
    name: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips, a library that sharp loads as it is; we change nothing in it and link nothing into it',
  },
  { name: /^lightningcss/, licence: 'MPL-2.0', reason: 'packs our styles while building; nothing of it is served' },
  { name: /^(axe-core|@axe-core\/playwright)$/, licence: 'MPL-2.0', reason: 'looks at pages in tests' },
  {
    name: /^(binaryextensions|editions|istextorbinary|textextensions|version-range)$/,
    licence: 'Artistic-2.0',
    reason: 'tells text from binaries for the scanner for secrets, which reads our files and is not served',
  },
  { name: /^@azu\/style-format$/, licence: 'WTFPL', reason: 'colours the words of the same scanner' },
  { name: /^argparse$/, licence: 'Python-2.0', reason: 'reads the options of a tool of the same scanner' },
  { name: /^spdx-exceptions$/, licence: 'CC-BY-3.0', reason: 'a list of names, read with the same scanner' },
  { name: /^spdx-license-ids$/, licence: 'CC0-1.0', reason: 'a list of names, read with the same scanner' },
  { name: /^caniuse-lite$/, licence: 'CC-BY-4.0', reason: 'tables of what browsers can do, used while building' },
];

export const exceptionFor = ({ name }: Package) => EXCEPTIONS.find((exception) => exception.name.test(name));

/** `A OR B` lets us choose, `A AND B` binds to both. */
export function mayStay(asked: Package): boolean {
  const alternatives = (asked.license ?? '').replaceAll(/[()]/g, '').split(' OR ');
  return alternatives.some((all) =>
    all.split(' AND ').every((licence) => FREE.has(licence) || exceptionFor(asked)?.licence === licence),
  );
}

/** Run on AWS, or in the browsers of those who come to the shop. */
const SHIPPED = ['api', 'web'];

export function licencesPage(): string {
  const shipped = shippedWith(SHIPPED);
  const rows = shipped.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`).toSorted();
  const exceptions = EXCEPTIONS.map(
    ({ name, licence, reason }) => `| \`${name.source.replace('|', '\\|')}\` | ${licence} | ${reason} |`,
  );
  return [
    '# Licences of what the shop runs on',
    '',
    `The ${shipped.length} packages that \`api\` and \`web\` need on AWS and in the browser, down to the last one; binaries of every platform are among them.`,
    'Written by `npm run licences` from `package-lock.json`; a test holds the page to the lock, the lock to what is installed, and every licence to the list that may stay',
    '(`drills/src/supply/licences.ts`). Tools for building and testing are held to the same list without being named here.',
    '',
    '## Exceptions, and why they may stay',
    '',
    '| name | licence | reason |',
    '| --- | --- | --- |',
    ...exceptions,
    '',
    '## The packages',
    '',
    '| name | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
