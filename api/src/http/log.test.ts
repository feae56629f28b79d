import { expect, it } from 'vitest';
import { errorFacts, jsonLog } from './log.ts';

it('writes one JSON object a line, from its level on', () => {
  const lines: string[] = [];
  const log = jsonLog('warn', (line) => lines.push(line));
  log('info', { message: 'request' });
  log('error', {
    message: 'request failed',
    ...errorFacts(new Error('no answer', { cause: new TypeError('refused') })),
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    message: 'request failed',
    reason: 'no answer',
    cause: { error: 'TypeError', reason: 'refused' },
  });
});

it('keeps an address to itself that a service repeats', () => {
  const cause = new Error('Email address is not verified: "asha.rao+rakhi@example.co.in"');
  const facts = errorFacts(new Error('no such customer (asha@example.com)', { cause }));
  expect(JSON.stringify(facts)).not.toMatch(/asha|example/);
  expect(facts).toMatchObject({ reason: 'no such customer ([e-mail])', stack: expect.stringContaining('log.test.ts') });
});
