import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may know whom: section 2 of ARCHITECTURE.md as data. Outside packages are not meant here. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  contract: ['core'],
  db: ['core'],
  adapters: ['core'],
  api: ['core', 'contract', 'db', 'adapters'],
  web: ['core', 'contract', 'art'],
  local: ['core', 'api', 'db', 'art', 'web'],
  art: [],
  e2e: ['contract'],
  infra: ['api', 'web'],
  drills: ['core', 'contract', 'db', 'adapters', 'api'],
  bench: ['contract'],
};
/** Packages with a second door, which lends their test wiring to the drills, to the tests of infra and to nobody else. */
const TESTING_DOORS = ['api', 'db'];
const TESTING_GUESTS = ['drills', 'infra'];
/** These two take nothing from outside either. */
const PURE = ['core', 'art'];
const TEST_TOOLS = ['vitest', 'fast-check'];

type Import = { file: string; name: string };

describe('the borders between the packages', () => {
  it.each(Object.keys(MAY_IMPORT))('hold in %s', (workspace) => {
    expect(importsOf(workspace).flatMap((each) => violation(workspace, each) ?? [])).toEqual([]);
  });

  it.each<[string, Import]>([
    ['a forbidden neighbour', { file: 'core/src/money.ts', name: '@rakhi/db' }],
    ['a side door', { file: 'api/src/deps.ts', name: '@rakhi/core/src/money.ts' }],
    ['the testing door', { file: 'local/src/start.ts', name: '@rakhi/api/testing' }],
    ['a path that climbs into another package', { file: 'web/src/config.ts', name: '../../db/src/keys.ts' }],
    ['the outside world in a pure package', { file: 'core/src/money.ts', name: 'node:fs' }],
    ['a library in a pure package', { file: 'art/src/index.ts', name: 'zod' }],
  ])('refuse %s', (_, planted) => {
    expect(violation(planted.file.split('/')[0] ?? '', planted)).toBeDefined();
  });
});

function violation(workspace: string, { file, name }: Import): string | undefined {
  const says = `${file} imports ${name}`;
  if (name.startsWith('.')) {
    const target = relative(workspace, relative('.', resolve(dirname(file), name)));
    return target.startsWith('..') ? says : undefined;
  }
  if (name.startsWith('@rakhi/')) {
    const [, neighbour = '', ...sideDoor] = name.split('/');
    const isTestingDoor =
      TESTING_GUESTS.includes(workspace) && TESTING_DOORS.includes(neighbour) && sideDoor.join('/') === 'testing';
    const isAllowed = MAY_IMPORT[workspace]?.includes(neighbour) && (sideDoor.length === 0 || isTestingDoor);
    return isAllowed ? undefined : says;
  }
  const isTest = /\.test\.tsx?$|\/testing\//.test(file) && TEST_TOOLS.includes(name);
  return PURE.includes(workspace) && !isTest ? says : undefined;
}

function importsOf(workspace: string): Import[] {
  const IMPORT = /^\s*(?:import|export)\b(?:[^'"`;]*\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]/gm;
  return sourcesIn(workspace).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name, lazily]) => ({ file, name: name ?? lazily ?? '' })),
  );
}

function sourcesIn(workspace: string): string[] {
  return readdirSync(join(workspace, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(workspace, 'src', path));
}
