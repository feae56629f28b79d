import { describe, expect, it } from 'vitest';
import { cents } from '../money.ts';
import { DEFAULT_DELIVERY_SETTINGS as SETTINGS } from './delivery-settings.ts';
import { freeStandardRemaining, listPrice, paceOf, shippingPrice, speedsTo } from './shipping-rates.ts';
import { anItem, aParcel } from './testing/a-parcel.ts';
import type { Zone } from './zones.ts';

describe('what a parcel costs to send', () => {
  it.each<[Zone, number, Record<string, number>]>([
    ['mainland', 4899, { standard: 799, three_day: 1499, two_day: 2499, overnight: 3999 }],
    ['mainland', 4900, { standard: 0, three_day: 1499, two_day: 2499, overnight: 3999 }],
    ['alaska', 999, { standard: 1399, three_day: 2699 }],
    ['hawaii', 9900, { standard: 600, three_day: 2699 }],
    ['puerto_rico', 4900, { standard: 600, three_day: 2699 }],
    ['military', 999, { standard: 1199 }],
    ['military', 4900, { standard: 400 }],
    ['territories', 4900, {}],
  ])('to %s with goods for %i cents: %o', (zone, subtotal, expected) => {
    const parcel = aParcel('78701', [anItem({ subtotal })]);
    const prices = speedsTo(zone, SETTINGS).map((speed) => [speed.id, shippingPrice(parcel, speed, SETTINGS)]);
    expect(Object.fromEntries(prices)).toEqual(expected);
  });

  it('counts all goods in the box towards free delivery, but no gift card', () => {
    const [standard] = speedsTo('mainland', SETTINGS);
    if (!standard) throw new Error('there is no standard speed');
    const two = [anItem({ subtotal: 2400 }), anItem({ subtotal: 2500 })];
    const withGiftCard = [anItem({ subtotal: 2400 }), anItem({ subtotal: 2500, digital: true })];
    expect(shippingPrice(aParcel('78701', two), standard, SETTINGS)).toBe(0);
    expect(shippingPrice(aParcel('78701', withGiftCard), standard, SETTINGS)).toBe(799);
    expect(shippingPrice(aParcel('78701', []), standard, SETTINGS)).toBe(listPrice(standard));
  });

  it.each([
    [0, 4900],
    [4899, 1],
    [4900, 0],
    [9900, 0],
  ])('after %i cents, %i more make standard free', (subtotal, expected) => {
    expect(freeStandardRemaining(cents(subtotal), SETTINGS)).toBe(expected);
  });
});

describe('how long a parcel takes', () => {
  it('is decided by the slowest product in it', () => {
    const items = [anItem(), anItem({ leadTimeBusinessDays: 2 }), anItem({ leadTimeBusinessDays: 1 })];
    expect(paceOf(aParcel('78701', items), { packingDays: 1, transitDays: 5 })).toEqual({
      packingDays: 3,
      transitDays: 5,
    });
  });

  it('does not wait for what travels by e-mail', () => {
    const items = [anItem(), anItem({ digital: true, leadTimeBusinessDays: 4 })];
    expect(paceOf(aParcel('78701', items), { packingDays: 0, transitDays: 1 }).packingDays).toBe(0);
  });

  it('takes the transit days of the zone', () => {
    const days = (zone: Zone) => speedsTo(zone, SETTINGS).map((speed) => `${speed.id} ${speed.transitDays}`);
    expect(days('alaska')).toEqual(['standard 10', 'three_day 3']);
    expect(days('military')).toEqual(['standard 15']);
  });
});
