import { expect, it } from 'vitest';
import { parcelProgress } from './parcel-progress.ts';
import { aParcel } from './testing/an-order.ts';

const onItsWay = aParcel(1, { status: 'shipped', shippedAt: '2027-08-06T18:00:00.000Z', deliveryDate: '2027-08-16' });

it.each([
  ['on the day it left', '2027-08-06', 0.14],
  ['half way', '2027-08-11', 0.5],
  ['on the last day', '2027-08-16', 0.86],
  ['when it is late', '2027-08-20', 0.86],
])('%s', (_when, today, share) => {
  expect(parcelProgress(onItsWay, today)).toBeCloseTo(share);
});

it('reaches the door only when the carrier says so', () => {
  expect(parcelProgress({ ...onItsWay, status: 'delivered' }, '2027-08-10')).toBe(1);
});

it('has no way behind it before it has left', () => {
  expect(parcelProgress(aParcel(1, { status: 'packed' }), '2027-08-06')).toBeUndefined();
});
