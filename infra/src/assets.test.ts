import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { programs } from './testing/programs.ts';

const SCRIPT = fileURLToPath(new URL('../assets.sh', import.meta.url));
const AWS = `#!/bin/bash
cd "\${0%/*}"
echo "$*" >> asked
[[ "$2" == sync ]] && exit 0
[[ -s bucket ]] && cat bucket && exit 0
cat trouble >&2
exit 254
`;

let machine: Awaited<ReturnType<typeof programs>>;

beforeAll(async () => {
  machine = await programs({ aws: AWS });
});
afterAll(() => machine.close());

it('files that never change may be kept for a year, the others for a day', async () => {
  const { code, synced } = await putFiles({ bucket: ['usarakhi-dev-frontendbucket-1a2b'] });
  expect(code).toBe(0);
  expect(synced).toEqual([
    expect.stringMatching(/s3:\/\/usarakhi-dev-frontendbucket-1a2b\/_assets\/_next .*immutable/),
    expect.stringMatching(/s3:\/\/usarakhi-dev-frontendbucket-1a2b\/_assets --exclude _next\/\* .*max-age=86400/),
  ]);
});

it.each([
  ['a stack that does not exist yet', { trouble: ['Stack with id usarakhi-dev does not exist'] }],
  ['a stack that has made no bucket yet', { bucket: ['None'] }],
])('%s is no trouble, before its first deployment', async (_, answers) => {
  expect(await putFiles(answers)).toEqual({ code: 0, synced: [] });
});

it('whoever may not ask for the bucket stops the deployment', async () => {
  const { code, synced } = await putFiles({ trouble: ['An error occurred (AccessDenied)'] });
  expect(code).toBe(1);
  expect(synced).toEqual([]);
});

async function putFiles({ bucket = [] as string[], trouble = [] as string[] }) {
  for (const [file, lines] of Object.entries({ bucket, trouble, asked: [] })) await machine.write(file, lines);
  const { status: code } = spawnSync('bash', [SCRIPT, 'dev'], { env: machine.env });
  return { code, synced: (await machine.read('asked')).filter((line) => line.startsWith('s3 sync')) };
}
