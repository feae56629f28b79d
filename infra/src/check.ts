import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readTemplate } from './read-template.ts';
import { RULES } from './rules/every-rule.ts';

/** AWS's own linter, which also makes of the template what SAM makes of it; in Python, so it is not everywhere. */
const LINTER = 'cfn-lint';

const template = readTemplate();
const faults = Object.entries(RULES).flatMap(([name, rule]) => rule(template).map((fault) => `${name}: ${fault}`));
for (const fault of [...faults, ...byLinter()]) {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
if (faults.length > 0) process.stderr.write('What each rule is there for stands above it in infra/src/rules.\n');
process.stdout.write(`${Object.keys(template.Resources).length} resources, ${Object.keys(RULES).length} rules\n`);

function byLinter(): string[] {
  const file = fileURLToPath(new URL('../template.yaml', import.meta.url));
  const { error, stdout } = spawnSync(LINTER, ['-t', file, '-r', 'us-east-1', '-f', 'parseable'], {
    encoding: 'utf8',
  });
  if (!error) return stdout.split('\n').filter(Boolean);
  process.stdout.write('cfn-lint is not installed: our own rules alone have looked\n');
  return [];
}
