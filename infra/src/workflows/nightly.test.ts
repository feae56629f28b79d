import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { programs } from '../testing/programs.ts';

type Step = { name?: string; if?: string; run?: string };

const DAY = 86_400_000;
const WELL = {
  'detect-stack-drift': 'detection-1',
  'describe-stack-drift-detection-status': 'DETECTION_COMPLETE IN_SYNC',
  'describe-stack-resource-drifts': '',
  // Whether it is protected, and what its table and its bucket are called.
  'describe-stacks': 'True',
  'describe-continuous-backups': 'ENABLED',
  'list-recovery-points-by-backup-vault': 'DynamoDB\tS3\tDynamoDB',
  'get-bucket-versioning': 'Enabled',
};
/** Answers as it was told to, and writes down what it was asked. */
const AWS = `#!/bin/bash
echo "$*" >> "\${0%/*}/asked"
cat "\${0%/*}/$2"
`;

let steps: Step[];
let machine: Awaited<ReturnType<typeof programs>>;

beforeAll(async () => {
  // The first look may come too early; here nothing is worth waiting for.
  machine = await programs({ aws: AWS, sleep: '#!/bin/bash\n' });
  const workflow = await readFile(new URL('../../../.github/workflows/nightly.yml', import.meta.url), 'utf8');
  steps = parse(workflow).jobs.deployed.steps.filter(({ run }: Step) => run !== undefined);
});
afterAll(() => machine.close());

it('the night finds nothing where all is well', async () => {
  expect(await redSteps(WELL)).toEqual([]);
});

it.each<[string, Partial<typeof WELL>, string]>([
  [
    'a stack that somebody has changed by hand',
    { 'describe-stack-drift-detection-status': 'DETECTION_COMPLETE DRIFTED' },
    'The stack',
  ],
  [
    'a stack that could not be compared',
    { 'describe-stack-drift-detection-status': 'DETECTION_FAILED IN_SYNC' },
    'The stack',
  ],
  ['a stack that anybody could delete', { 'describe-stacks': 'False' }, 'Nobody deletes prod'],
  ['a table without a way back in time', { 'describe-continuous-backups': 'DISABLED' }, 'The table'],
  ['a vault in which nothing is new', { 'list-recovery-points-by-backup-vault': '' }, 'Table and pictures'],
  ['pictures that were not kept', { 'list-recovery-points-by-backup-vault': 'DynamoDB' }, 'Table and pictures'],
  ['a table that was not kept', { 'list-recovery-points-by-backup-vault': 'S3' }, 'Table and pictures'],
  ['pictures without old versions', { 'get-bucket-versioning': 'Suspended' }, 'Pictures'],
])('the night finds %s', async (_, fault, step) => {
  expect(await redSteps({ ...WELL, ...fault })).toEqual([expect.stringContaining(step)]);
});

it('what the vault of prod got in the last 26 hours counts, and nothing older', async () => {
  await redSteps(WELL);
  const asked = (await machine.read('asked')).join('\n');
  const [, vault, after] = /list-recovery.* --backup-vault-name (\S+) --by-created-after (\S+)/.exec(asked) ?? [];
  expect(vault).toBe('usarakhi-prod');
  const hours = (Date.now() - Date.parse(after ?? '')) / (DAY / 24);
  expect(Math.round(hours)).toBe(26);
});

async function redSteps(answers: Record<string, string>): Promise<string[]> {
  await machine.write('asked', []);
  for (const [command, answer] of Object.entries(answers)) await machine.write(command, [answer]);
  const env = { ...machine.env, STACK: 'usarakhi-prod' };
  return steps.flatMap(({ name = '', run = '' }) => {
    // As GitHub runs it.
    const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], { env });
    return status === 0 ? [] : [name];
  });
}
