import { readdirSync, readFileSync } from 'node:fs';
import { ALARMS, METRICS } from '@rakhi/api';
import { describe, expect, it } from 'vitest';
import { unknownFieldsIn } from './rules/queries.ts';

const RUNBOOKS = new URL('../../docs/runbooks/', import.meta.url);

/** Of every page what stands in code and begins as a question does. */
const asked = readdirSync(RUNBOOKS).flatMap((page) => {
  const text = readFileSync(new URL(page, RUNBOOKS), 'utf8');
  return [...text.matchAll(/`((?:filter|fields|stats) [^`]+)`/g)].map(([, question = '']) => [page, question] as const);
});

it.each(Object.keys({ ...METRICS, ...ALARMS }))('the page on watching says what %s is', (name) => {
  expect(readFileSync(new URL('../observability.md', RUNBOOKS), 'utf8')).toContain(`\`${name}\``);
});

describe('a question to the log', () => {
  it('stands in most runbooks', () => {
    expect(asked.length).toBeGreaterThan(10);
  });

  it.each(asked)('of %s asks for what the code writes: %s', (_, question) => {
    expect(unknownFieldsIn(question)).toEqual([]);
  });

  it.each([
    ['filter name = "send-mail" | stats count() by job', ['name']],
    ['fields @timestamp, requestID', ['requestID']],
    [
      "filter message = 'no field: order' and path like /orders\\/x/ | stats pct(ms, 99) as slow by bin(5m) | sort slow desc",
      [],
    ],
    ['stats sum(counts.failed) as failed, latest(cause.reason) by job | filter failed > 0 and not ispresent(code)', []],
  ])('%s names unknown fields: %j', (question, unknown) => {
    expect(unknownFieldsIn(question)).toEqual(unknown);
  });
});
