import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programs } from './testing/programs.ts';

const SCRIPT = fileURLToPath(new URL('../clean-up.sh', import.meta.url));
const DAY = 86_400_000;

/** What is in an account: a file of lines for each kind. */
const EVERYTHING = {
  deployed: [new Date(Date.now() - 40 * DAY).toISOString()],
  buckets: ['usarakhi-dev-imagesbucket-1a2b', 'usarakhi-dev-frontendbucket-1a2b'],
  versions: ['usarakhi-dev-imagesbucket-1a2b 1', 'usarakhi-dev-imagesbucket-1a2b 2'],
  tables: ['usarakhi-dev-Table-1A2B'],
  pools: ['us-east-1_x usarakhi-dev'],
  secrets: ['arn:aws:secretsmanager:us-east-1:123456789012:secret:TokenSecret-1'],
  groups: ['/usarakhi/dev/functions'],
  /** What AWS does not let be done. */
  fails: [] as string[],
};
type Account = typeof EVERYTHING;

/** The command line of AWS, for that account: it writes down what it was asked, and forgets what was deleted. */
const AWS = `#!/bin/bash
cd "\${0%/*}"
echo "$*" >> asked
after() { local last; for word in "\${words[@]}"; do [[ "$last" == "$1" ]] && echo "$word"; last=$word; done; }
words=("$@")
forget() { grep -v "^$(after "$2")" "$1" > left; mv left "$1"; }
[[ -s fails && "$*" == *"$(cat fails)"* ]] && { echo 'An error occurred (AccessDenied)' >&2; exit 254; }
case "$2" in
  describe-stacks) [[ -s deployed ]] && cat deployed || { echo 'Stack with id usarakhi-dev does not exist' >&2; exit 254; } ;;
  delete-stack) : > deployed ;;
  list-buckets) cat buckets ;;
  list-object-versions) grep "^$(after --bucket)" versions | sed 's/.*/{"VersionId": "&"}/' | head -1 ;;
  delete-objects) [[ "$(cat "$(after --delete | sed 's|file://||')")" == *VersionId* ]] && sed -i '1d' versions; echo None ;;
  delete-bucket) grep -q "^$(after --bucket)" versions && exit 254; forget buckets --bucket ;;
  list-tables) cat tables ;;
  delete-table) forget tables --table-name ;;
  list-user-pools) cat pools ;;
  delete-user-pool) forget pools --user-pool-id ;;
  list-secrets) cat secrets ;;
  delete-secret) forget secrets --secret-id ;;
  describe-log-groups) grep "^$(after --log-group-name-prefix)" groups || true ;;
  delete-log-group) forget groups --log-group-name ;;
esac
`;

let machine: Awaited<ReturnType<typeof programs>>;

beforeEach(async () => {
  machine = await programs({ aws: AWS });
});
afterEach(() => machine.close());

describe('taking dev away', () => {
  it('leaves nothing of it, and asks nobody when it was told not to', async () => {
    const { code, left } = await cleanUp(['dev', '--yes']);
    expect(code).toBe(0);
    expect(left).toMatchObject({ deployed: [], buckets: [], tables: [], pools: [], secrets: [], groups: [] });
  });

  it('begins with the stack, and empties a bucket of all versions before it deletes it', async () => {
    const { asked } = await cleanUp(['dev', '--yes']);
    const deeds = asked.map((line) => line.split(' ')[1]).filter((deed) => /^(delete|wait|rm)/.test(deed ?? ''));
    expect(deeds.slice(0, 5)).toEqual(['delete-stack', 'wait', 'delete-objects', 'delete-objects', 'delete-bucket']);
    expect(deeds.at(-1)).toBe('rm');
    expect(asked.at(-1)).toContain('s3://packages/dev/ ');
  });

  it('can be begun again when there is nothing left', async () => {
    await cleanUp(['dev', '--yes']);
    const again = await cleanUp(['dev', '--yes'], { account: undefined });
    expect(again.code).toBe(0);
    expect(deletions(again.asked)).toEqual([]);
  });

  it.each([
    ['typed its name', 'usarakhi-dev\n', 0],
    ['typed something else', 'yes\n', 2],
    ['said nothing', '', 1],
  ])('asks first, and whoever has %s is taken at her word', async (_, input, code) => {
    const done = await cleanUp(['dev'], { input });
    expect(done.code).toBe(code);
    expect(deletions(done.asked).length > 0).toBe(code === 0);
  });

  it.each([
    ['30', 0],
    ['50', EVERYTHING.buckets.length],
  ])('%s days after the last deployment, when that was 40 days ago, leaves %i buckets', async (days, buckets) => {
    const { code, left } = await cleanUp(['dev', '--yes', '--idle-days', days]);
    expect(code).toBe(0);
    expect(left.buckets).toHaveLength(buckets);
  });
});

describe('nothing is taken away', () => {
  it.each([
    ['of staging', ['staging', '--yes']],
    ['of prod', ['prod', '--yes']],
    ['of a stage that nobody named', ['--yes']],
    ['of a stage that only begins like dev', ['dev-prod', '--yes']],
    ['when a word is not understood', ['dev', '--yes', '--force']],
    ['after no days', ['dev', '--yes', '--idle-days', '0']],
    ['after days that are no number', ['dev', '--yes', '--idle-days']],
  ])('%s', async (_, words) => {
    const { code, asked } = await cleanUp(words);
    expect(code).toBe(2);
    expect(asked).toEqual([]);
  });

  it.each<[string, Partial<Account>]>([
    ['bucket', { buckets: ['usarakhi-prod-imagesbucket-1a2b'] }],
    ['table', { tables: ['usarakhi-prod-Table-1A2B'] }],
    ['user pool', { pools: ['us-east-1_p usarakhi-prod'] }],
  ])('that a list names and that is another stage’s %s', async (what, others) => {
    const { left } = await cleanUp(['dev', '--yes'], { account: { ...EVERYTHING, ...others } });
    const [list] = Object.entries(others);
    expect(left, what).toMatchObject(Object.fromEntries([list ?? []]));
  });

  it('when AWS does not say what is there', async () => {
    const { code, left } = await cleanUp(['dev', '--yes'], { account: { ...EVERYTHING, fails: ['describe-stacks'] } });
    expect(code).not.toBe(0);
    expect(left).toEqual({ ...EVERYTHING, fails: ['describe-stacks'] });
  });

  it('after something could not be deleted: that is a failure, and what comes later stays', async () => {
    const { code, left } = await cleanUp(['dev', '--yes'], { account: { ...EVERYTHING, fails: ['delete-table'] } });
    expect(code).not.toBe(0);
    expect(left).toMatchObject({ buckets: [], tables: EVERYTHING.tables, pools: EVERYTHING.pools });
  });
});

type Given = { account?: Account | undefined; input?: string };

async function cleanUp(words: string[], given: Given = {}) {
  const account = 'account' in given ? given.account : EVERYTHING;
  for (const [kind, lines] of Object.entries(account ?? {})) await machine.write(kind, lines);
  await machine.write('asked', []);
  const env = { ...machine.env, ARTIFACT_BUCKET: 'packages' };
  const { status: code } = spawnSync('bash', [SCRIPT, ...words], { env, input: given.input ?? '' });
  const kinds = Object.keys(EVERYTHING) as (keyof Account)[];
  const left = await Promise.all(kinds.map(async (kind) => [kind, await machine.read(kind)]));
  return { code, asked: await machine.read('asked'), left: Object.fromEntries(left) as Account };
}

/** Packages may be deleted when there are none. */
function deletions(asked: string[]): string[] {
  return asked.filter((line) => / delete-/.test(line));
}
