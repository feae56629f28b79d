import { readTemplate } from './read-template.ts';
import { RULES } from './rules/every-rule.ts';

const template = readTemplate();
const faults = Object.entries(RULES).flatMap(([name, rule]) => rule(template).map((fault) => `${name}: ${fault}`));
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `${Object.keys(template.Resources).length} resources, ${Object.keys(RULES).length} rules, ${faults.length} faults\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
