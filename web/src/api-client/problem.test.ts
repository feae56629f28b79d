import { describe, expect, it } from 'vitest';
import { nextStepAfter } from '../problems.ts';
import { problemOf } from './problem.ts';

const answer = (status: number, body: string, headers: Record<string, string>) =>
  problemOf(new Response(body, { status, headers }));

describe('what the API refuses', () => {
  it('arrives with its code and its facts', async () => {
    const body = { code: 'out_of_stock', title: 'Sold out.', status: 409, soldOut: ['gold'], requestId: 'r1' };
    const problem = await answer(409, JSON.stringify(body), { 'content-type': 'application/problem+json' });
    expect(problem).toMatchObject({ code: 'out_of_stock', status: 409, requestId: 'r1' });
    expect(problem.facts['soldOut']).toEqual(['gold']);
  });

  it('says how long to wait', async () => {
    const problem = await answer(429, '{"code":"too_many_requests"}', {
      'content-type': 'application/problem+json',
      'retry-after': '30',
    });
    expect(problem.retryAfterSeconds).toBe(30);
  });

  it('is our mistake when something in between answers with a page', async () => {
    const problem = await answer(502, '<h1>Bad gateway</h1>', { 'content-type': 'text/html' });
    expect(problem).toMatchObject({ code: 'internal', status: 502 });
    expect(nextStepAfter(problem).mend).toBe('try-again');
  });

  it('has a way on even for a code that is newer than this page', async () => {
    const problem = await answer(409, '{"code":"from_the_future"}', { 'content-type': 'application/problem+json' });
    expect(nextStepAfter(problem).mend).toBe('try-again');
  });
});
