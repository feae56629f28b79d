import { join, relative } from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type Reporter, startVitest, type TestCase } from 'vitest/node';
import { isProofOf, type Ran, verdictOn } from './hold.ts';
import { DRILLS, type Drill, namesOf, type Proof } from './the-drills.ts';

/**
 * Breaks the shop on this machine in the ways that docs/resiliency.md lists, by the tests that it names, and says of
 * each whether it held:
 *
 *     npm run drill                      all that can be done here
 *     npm run drill -- webhook-lost 9    some, by name or number
 *     npm run drill -- --list            what there is
 */
const ROOT = join(import.meta.dirname, '../../..');
/** Whose configuration runs the tests of a folder; the unit tests' own has no folder. */
const CONFIGS: Record<string, string> = { drills: 'drills/vitest.config.ts', e2e: 'e2e/vitest.config.ts' };

/** For what the shop writes into its log while it is broken. */
const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
const chosen =
  positionals.length === 0 ? DRILLS.filter(({ proofs }) => proofs.length > 0) : positionals.map(drillCalled);

if (values.list) {
  for (const drill of DRILLS)
    console.log(titleOf(drill) + (drill.proofs.length > 0 ? '' : 'only on AWS: docs/resiliency.md'));
} else {
  const held = tell(chosen, await run(chosen.flatMap(({ proofs }) => proofs)));
  console.log(`\n${held} of ${chosen.length} held.`);
  process.exitCode = held === chosen.length ? 0 : 1;
}

function drillCalled(word: string): Drill {
  const drill = DRILLS.find((each, index) => each.name === word || String(index + 1) === word);
  if (!drill) throw new Error(`There is no drill ${word}: npm run drill -- --list`);
  return drill;
}

/** All tests of one configuration in one go: the stand-ins are started once. */
async function run(proofs: readonly Proof[]): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const config of new Set(proofs.map(configOf))) {
    const theirs = proofs.filter((proof) => configOf(proof) === config);
    const files = [...new Set(theirs.map(({ file }) => join(ROOT, file)))];
    const options = {
      config: join(ROOT, config),
      run: true,
      silent: true,
      testNamePattern: new RegExp(theirs.map((proof) => `(?:${namesOf(proof).source})`).join('|')),
      reporters: [noteIn(ran, theirs)],
    };
    const vitest = await startVitest('test', files, options, {}, { stdout: NOWHERE, stderr: NOWHERE });
    await vitest.close();
  }
  return ran;
}

function configOf({ file }: Proof): string {
  return CONFIGS[file.split('/')[0] ?? ''] ?? 'vitest.config.ts';
}

/** Other tests of the same files may have a name like one of these: they count for nobody. */
function noteIn(ran: Ran[], proofs: readonly Proof[]): Reporter {
  return {
    onTestCaseResult(test: TestCase) {
      const [file, { state, errors }] = [relative(ROOT, test.module.moduleId), test.result()];
      if (!proofs.some((proof) => isProofOf({ file, title: test.name }, proof))) return;
      const why = errors?.[0]?.message.split('\n')[0];
      ran.push({ file, title: test.name, state, ms: test.diagnostic()?.duration ?? 0, why });
      if (process.stderr.isTTY) process.stderr.write(`\r${ran.length} tests `);
    },
  };
}

function tell(drills: readonly Drill[], ran: readonly Ran[]): number {
  if (process.stderr.isTTY) process.stderr.write('\r');
  const verdicts = drills.map((drill) => ({ drill, ...verdictOn(drill, ran) }));
  for (const { drill, isHeld, seconds, faults } of verdicts) {
    console.log(`${titleOf(drill)}${isHeld ? 'held        ' : 'did not hold'} ${seconds.toFixed(1).padStart(6)} s`);
    for (const fault of faults) console.log(`      ${fault}`);
  }
  return verdicts.filter(({ isHeld }) => isHeld).length;
}

function titleOf(drill: Drill): string {
  return `${String(DRILLS.indexOf(drill) + 1).padStart(2)}  ${drill.name.padEnd(22)}`;
}
