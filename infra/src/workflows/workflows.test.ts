import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readStack } from '../read-template.ts';
import { faultsOf, insertions, unpinned } from './rules.ts';

const fromRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(fromRoot(path), 'utf8');
const WORKFLOWS = readdirSync(fromRoot('.github/workflows'));
const ACTIONS = readdirSync(fromRoot('.github/actions'));
const DEPLOY = read('.github/workflows/deploy-stage.yml');
const BUILD = read('.github/workflows/deploy.yml');
const CHECKS = read('.github/workflows/checks.yml');

it.each(WORKFLOWS)('%s keeps our rules', (name) => {
  expect(faultsOf(read(`.github/workflows/${name}`))).toEqual([]);
});

it.each(ACTIONS)('the action %s keeps our rules', (name) => {
  const text = read(`.github/actions/${name}/action.yml`);
  expect([...unpinned(text), ...insertions(parse(text).runs.steps)]).toEqual([]);
});

it.each<[string, string, RegExp | string, string]>([
  ['a tag instead of a commit', CHECKS, /@de0fac2\w+ # v6.0.2/, '@v6'],
  ['a commit without its version', CHECKS, / # v6.0.2/, ''],
  ['a job without a timeout', CHECKS, /timeout-minutes: \d+\n/, '\n'],
  ['a machine that may change', CHECKS, 'ubuntu-24.04', 'ubuntu-latest'],
  ['a workflow that may write', CHECKS, 'contents: read', 'contents: write'],
  ['a workflow that says nothing of its rights', CHECKS, /permissions:\n\s+contents: read\n/, ''],
  ['a token left in the folder', CHECKS, 'persist-credentials: false', 'fetch-depth: 1'],
  ['an expression inside a script', DEPLOY, '"$BUCKET"', '$' + '{{ inputs.stage }}'],
  ['rights in AWS without an environment', DEPLOY, /environment: .*\n/, 'continue-on-error: false\n'],
  ['a build without its hidden folders', BUILD, 'include-hidden-files: true', 'include-hidden-files: false'],
  ['a deployment whose pages nobody asks', DEPLOY, '--shop "$SHOP_URL"', '--api "$SHOP_URL/api"'],
  ['a deployment that does not ask what was deployed', DEPLOY, ' --version "$GITHUB_SHA"', ''],
  ['packages of others beside rights in AWS', DEPLOY, 'run: node infra', 'run: npm ci && node infra'],
])('%s is found', (_, text, place, planted) => {
  const faulty = text.replace(place, planted);
  expect(faulty).not.toBe(text);
  expect(faultsOf(faulty)).not.toEqual([]);
});

it('no workflow calls a script that does not exist', () => {
  const root = scriptsOf('package.json');
  const infra = scriptsOf('infra/package.json');
  const called = WORKFLOWS.flatMap((name) => [
    ...read(`.github/workflows/${name}`).matchAll(/npm run ([\w:-]+)(?: -w (\w+))?/g),
  ]);
  expect(called.length).toBeGreaterThan(0);
  for (const [line, script = '', workspace] of called) {
    expect(workspace === 'infra' ? infra : root, line).toHaveProperty([script]);
  }
});

it('every long attack of the night is one that exists', () => {
  const { jobs } = parse(read('.github/workflows/nightly.yml'));
  const attacks: string[] = jobs.attacks.strategy.matrix.include.map(({ attack }: { attack: string }) => attack);
  for (const attack of attacks) expect(scriptsOf('package.json')).toHaveProperty([attack]);
});

it('every variable that a workflow reads is explained', () => {
  const manual = read('docs/deploy.md');
  const variables = WORKFLOWS.flatMap((name) => [...read(`.github/workflows/${name}`).matchAll(/\bvars\.(\w+)/g)]);
  expect(variables.length).toBeGreaterThan(5);
  for (const [, variable] of variables) expect(manual).toContain(`\`${variable}\``);
});

it('a deployment says every parameter that has no value of its own, and none that the template does not know', () => {
  const { Parameters } = readStack('template.yaml') as { Parameters: Record<string, { Default?: string }> };
  const said = [...read('.github/actions/deploy/action.yml').matchAll(/"(\w+)=/g)].map(([, name]) => name);
  const wanted = Object.keys(Parameters).filter((name) => Parameters[name]?.Default === undefined);
  expect(Object.keys(Parameters)).toEqual(expect.arrayContaining(said));
  expect(said).toEqual(expect.arrayContaining([...wanted, 'Stage', 'Version']));
  // The same as before, and no function would get what is deployed.
  expect(read('.github/actions/deploy/action.yml')).toContain('"DeployedAt=$(date +%s)"');
});

it.each(['deploy-stage', 'rollback'])('%s goes back at once, whatever rings', (name) => {
  const [job] = Object.values<{ steps: { uses?: string; with?: object }[] }>(
    parse(read(`.github/workflows/${name}.yml`)).jobs,
  );
  const back = job?.steps.filter(({ uses }) => uses === './.github/actions/deploy').at(-1);
  expect(back?.with).toMatchObject({ shift: 'at-once' });
});

function scriptsOf(path: string): Record<string, string> {
  return JSON.parse(read(path)).scripts;
}
