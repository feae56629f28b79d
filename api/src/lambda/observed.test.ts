import type { Context } from 'aws-lambda';
import { afterEach, expect, it, vi } from 'vitest';
import type { LogEntry } from '../http/log.ts';
import { inContext } from '../http/log-context.ts';
import { observed } from './observed.ts';

const TRACE = 'Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1';
const context = { awsRequestId: 'lambda-1' } as Context;
const ms = expect.any(Number);

function aLog() {
  const lines: LogEntry[] = [];
  return { lines, log: inContext((level, entry) => lines.push({ level, ...entry })) };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

it('a job leaves a line with its counts, its call and its trace', async () => {
  vi.stubEnv('_X_AMZN_TRACE_ID', TRACE);
  const { lines, log } = aLog();
  const run = observed('jobs', { log }, async ({ job }: { job: string }) => ({ sent: job.length }));
  expect(await run({ job: 'send-mail' }, context)).toEqual({ sent: 9 });
  await run({ job: 'send-mail' }, context);
  const call = {
    area: 'jobs',
    job: 'send-mail',
    lambdaRequestId: 'lambda-1',
    traceId: '1-67891233-abcdef012345678912345678',
  };
  const line = { level: 'info', message: 'run', ...call, counts: { sent: 9 }, ms };
  expect(lines, 'the first call waited for the start').toEqual([{ ...line, cold: true }, line]);
});

it('a batch leaves one with how many came, and how many come again', async () => {
  const { lines, log } = aLog();
  const work = async () => ({ batchItemFailures: [{ itemIdentifier: 'm2' }] });
  const run = observed('payment-events', { log }, work);
  expect(await run({ Records: [{ messageId: 'm1' }, { messageId: 'm2' }] }, context)).toEqual(await work());
  expect(lines).toMatchObject([{ message: 'run', area: 'payment-events', counts: { records: 2, failures: 1 } }]);
});

it('what fails leaves one with why, and tells Lambda nothing that might be somebody’s', async () => {
  const { lines, log } = aLog();
  const run = observed('jobs', { log }, () => Promise.reject(new Error('no letter to Asha Rao')));
  await expect(run({ job: 'send-mail' }, context)).rejects.toThrow(/^jobs failed: see the line before$/);
  expect(lines).toMatchObject([
    { level: 'error', message: 'run failed', job: 'send-mail', reason: 'no letter to Asha Rao', ms },
  ]);
});
