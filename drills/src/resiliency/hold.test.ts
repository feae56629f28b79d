import { describe, expect, it } from 'vitest';
import { type Ran, verdictOn } from './hold.ts';

const file = 'drills/src/crowds/faults.test.ts';
const proof = { file, title: 'when %d of all requests %s', row: 'are throttled' };
const ran: Ran = { file, title: 'when 0.3 of all requests are throttled, she waits', state: 'passed', ms: 1_500 };

describe('a drill', () => {
  it('holds when its tests ran and passed', () => {
    const twice = [ran, { ...ran, title: 'when 1 of all requests are throttled, she waits', ms: 500 }];
    expect(verdictOn({ name: 'x', proofs: [proof] }, twice)).toEqual({ isHeld: true, seconds: 2, faults: [] });
  });

  it.each<[string, Ran[], string]>([
    ['one of its tests failed', [ran, { ...ran, state: 'failed', why: 'expected 1 to be 2' }], 'expected 1 to be 2'],
    ['one was left out', [{ ...ran, state: 'skipped' }], 'skipped'],
    ['none of them ran', [{ ...ran, title: 'when 0.3 of all requests go wrong, she waits' }], 'did not run'],
    ['it ran in another file only', [{ ...ran, file: 'drills/src/crowds/other.test.ts' }], 'did not run'],
  ])('does not when %s', (_, results, why) => {
    const { isHeld, faults } = verdictOn({ name: 'x', proofs: [proof] }, results);
    expect([isHeld, faults]).toEqual([false, [expect.stringContaining(why)]]);
  });
});
