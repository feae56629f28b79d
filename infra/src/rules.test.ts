import { describe, expect, it } from 'vitest';
import { AGAINST_CLOUDFORMATION } from './planted/against-cloudformation.ts';
import { AGAINST_PITFALLS } from './planted/against-pitfalls.ts';
import { AGAINST_RUNNING } from './planted/against-running.ts';
import { AGAINST_SAFETY } from './planted/against-safety.ts';
import { AGAINST_THE_BILL } from './planted/against-the-bill.ts';
import { AGAINST_THE_CODE } from './planted/against-the-code.ts';
import { AGAINST_THE_EDGE } from './planted/against-the-edge.ts';
import { AGAINST_WATCHING } from './planted/against-watching.ts';
import { readTemplate } from './read-template.ts';
import { RULES } from './rules/every-rule.ts';

const template = readTemplate();
const PLANTED = [
  ...AGAINST_CLOUDFORMATION,
  ...AGAINST_THE_CODE,
  ...AGAINST_SAFETY,
  ...AGAINST_RUNNING,
  ...AGAINST_THE_EDGE,
  ...AGAINST_WATCHING,
  ...AGAINST_THE_BILL,
  ...AGAINST_PITFALLS,
];

it.each(Object.entries(RULES))('the template keeps the rule of %s', (_, rule) => {
  expect(rule(template)).toEqual([]);
});

describe('a fault in the template', () => {
  it.each(PLANTED)('%s: %s is found', (rule, _what, plant, fault) => {
    const faulty = structuredClone(template);
    plant(faulty);
    expect(RULES[rule]?.(faulty)).toContainEqual(expect.stringContaining(fault));
  });

  it('has been caught by every rule', () => {
    const proved = new Set(PLANTED.map(([rule]) => rule));
    expect(Object.keys(RULES).filter((rule) => !proved.has(rule))).toEqual([]);
  });
});
