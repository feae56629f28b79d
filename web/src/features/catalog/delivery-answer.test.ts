import type { DeliveryOption } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { bestOption } from './delivery-answer.ts';

const option = (id: string, price: number, facts: Partial<DeliveryOption> = {}): DeliveryOption => ({
  id,
  name: id,
  price,
  earliestDate: '2027-08-09',
  latestDate: '2027-08-20',
  arrivesBeforeFestival: true,
  orderBy: '2027-08-06T18:00:00.000Z',
  dates: [],
  ...facts,
});

const best = (...options: DeliveryOption[]) => bestOption({ zip: '08820', state: 'NJ', options, notes: [] })?.id;

describe('the delivery she is told first', () => {
  it('is the cheapest that arrives before the festival', () => {
    expect(best(option('overnight', 3999), option('standard', 799), option('two_day', 2499))).toBe('standard');
  });

  it('leaves out what would be too late', () => {
    expect(best(option('standard', 799, { arrivesBeforeFestival: false }), option('two_day', 2499))).toBe('two_day');
  });

  it('is the fastest when nothing arrives in time', () => {
    const late = { arrivesBeforeFestival: false };
    expect(
      best(option('standard', 799, late), option('overnight', 3999, { ...late, earliestDate: '2027-08-07' })),
    ).toBe('overnight');
  });

  it('is nothing where nobody delivers', () => {
    expect(best()).toBeUndefined();
  });
});
