import { describe, expect, it } from 'vitest';
import { type HeatCare, heatCare } from './heat.ts';
import { anItem, aParcel } from './testing/a-parcel.ts';

describe('chocolate in the heat', () => {
  const warm = { from: 5, to: 9 };
  const chocolates = anItem({ heatSensitivity: 'high', coldPack: true });
  const laddoo = anItem({ heatSensitivity: 'medium' });
  const unpacked = anItem({ heatSensitivity: 'high' });

  it.each<[string, ReturnType<typeof anItem>[], string, HeatCare]>([
    ['chocolates', [anItem(), chocolates], '2027-08-16', 'cold_pack'],
    ['chocolates', [chocolates], '2027-05-03', 'cold_pack'],
    ['chocolates', [chocolates], '2027-04-30', 'none'],
    ['chocolates', [chocolates], '2027-10-01', 'none'],
    ['chocolates without a cold pack', [unpacked], '2027-09-30', 'may_soften'],
    ['sweets', [laddoo], '2027-08-16', 'may_soften'],
    ['a sturdy sweet', [anItem({ heatSensitivity: 'mild' })], '2027-08-16', 'none'],
    ['a thread', [anItem()], '2027-08-16', 'none'],
    ['both', [laddoo, chocolates], '2027-08-16', 'cold_pack'],
    ['no particular parcel', [], '2027-08-16', 'none'],
  ])('%s %o on %s: %s', (_what, items, arrival, expected) => {
    expect(heatCare(aParcel('78701', items), arrival, warm)).toBe(expected);
  });
});
