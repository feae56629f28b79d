import { expect, it } from 'vitest';
import { orderNumberIn } from './order-number.ts';

it.each(['UR-10042', 'ur-10042', ' UR 10042 ', '#UR-10042', '10042', 'UR10042', 'ur–10042'])(
  'reads %j as UR-10042',
  (typed) => {
    expect(orderNumberIn(typed)).toBe('UR-10042');
  },
);

it.each(['', 'UR-', 'rakhi', '12', 'UR-10042 and UR-10043', '9400 1112 0000 4821'])(
  'finds no number in %j',
  (typed) => {
    expect(orderNumberIn(typed)).toBeUndefined();
  },
);
