import { expect, it } from 'vitest';
import { traceIn } from './trace.ts';

it.each([
  ['Root=1-67891233-abcdef012345678912345678', '1-67891233-abcdef012345678912345678'],
  ['Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1', '1-67891233-abcdef012345678912345678'],
  [
    'Self=1-67891234-12456789abcdef012345678a;Root=1-67891233-abcdef012345678912345678',
    '1-67891233-abcdef012345678912345678',
  ],
])('the trace in %s is known', (header, traceId) => {
  expect(traceIn(header)).toEqual({ traceId });
});

it.each([undefined, '', 'Root=', 'Root=asha@example.com', 'Root=1-67891233-abcdef012345678912345678 and more'])(
  'there is none in %s',
  (header) => {
    expect(traceIn(header)).toEqual({});
  },
);
