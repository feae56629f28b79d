import { expect, it } from 'vitest';
import type { SessionParameters } from './session-parameters.ts';
import { totalsOf } from './totals.ts';

type Line = SessionParameters['line_items'][number];

it.each([
  ['nothing off', [[1999, 2]], {}, 0, [0], 4497],
  [
    'an amount, shared out to the cent',
    [
      [100, 1],
      [100, 1],
      [100, 1],
    ],
    { amount_off: 100 },
    100,
    [33, 34, 33],
    699,
  ],
  [
    'more than the goods cost',
    [
      [300, 1],
      [200, 1],
    ],
    { amount_off: 900 },
    500,
    [300, 200],
    499,
  ],
  ['a percentage, rounded', [[1999, 1]], { percent_off: 15 }, 300, [300], 2198],
  [
    'an amount beside a line that costs nothing',
    [
      [0, 1],
      [500, 1],
    ],
    { amount_off: 100 },
    100,
    [0, 100],
    899,
  ],
])('with %s', (_what, lines, coupon, discount, discounts, total) => {
  const totals = totalsOf({ lines: lines.map(aLine), shipping: 499, coupon: aCoupon(coupon) });
  expect(totals).toMatchObject({ discount, discounts, total });
});

function aLine([unit_amount = 0, quantity = 1]: number[]): Line {
  const product_data = {
    name: 'Rakhi',
    description: undefined,
    images: undefined,
    metadata: {},
    tax_code: undefined,
    unit_label: undefined,
  };
  return { quantity, price_data: { currency: 'usd', unit_amount, product_data, tax_behavior: undefined } };
}

function aCoupon({
  amount_off = null,
  percent_off = null,
}: {
  amount_off?: number | null;
  percent_off?: number | null;
}) {
  if (amount_off === null && percent_off === null) return undefined;
  return {
    id: 'RAKHI',
    object: 'coupon' as const,
    amount_off,
    percent_off,
    created: 0,
    currency: 'usd',
    duration: 'once' as const,
    duration_in_months: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    name: null,
    redeem_by: null,
    times_redeemed: 0,
    valid: true,
  };
}
