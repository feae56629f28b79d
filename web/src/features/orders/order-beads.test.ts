import { describe, expect, it } from 'vitest';
import { beadsOf } from './order-beads.ts';
import { anOrder, anOrderForTwo, aParcel, entry } from './testing/an-order.ts';

/** As a person reads it: a no-break space is a space. */
const told = (order: Parameters<typeof beadsOf>[0]) =>
  beadsOf(order).map(({ says, text }) => (text ? `${says}, ${text}` : says).replaceAll('\u00a0', ' '));
const PLACED = entry('placed', '2027-08-03T17:27:00.000Z');
const PAID = entry('paid', '2027-08-03T17:28:00.000Z');
const parcel = (n: number, to: string, at: string) => entry('shipment', at, { to, text: `Parcel ${n}` });

describe('what is still to come', () => {
  it('is the way and the door, with their days', () => {
    expect(told(anOrder()).slice(0, 2)).toEqual(['At Arjun’s door, by Mon 16 Aug', 'On the way, by Fri 6 Aug']);
  });

  it('begins with the payment while there is none', () => {
    const order = anOrder({ status: 'pending', paymentStatus: 'unpaid', timeline: [PLACED] });
    expect(told(order)).toEqual(['At Arjun’s door, by Mon 16 Aug', 'On the way, by Fri 6 Aug', 'Paid', 'Ordered']);
  });

  it('names only the parcels that are still here', () => {
    const order = anOrderForTwo({
      status: 'partially_shipped',
      shipments: [aParcel(1, { status: 'packed' }), aParcel(2, { status: 'shipped' })],
    });
    expect(told(order).slice(0, 2)).toEqual(['At both doors, by Mon 16 Aug', 'On the way to Arjun, by Fri 6 Aug']);
  });

  it('promises no day of leaving while the order is on hold', () => {
    expect(told(anOrder({ status: 'on_hold' }))[1]).toBe('Paid');
  });

  it.each(['cancelled', 'expired', 'delivered'] as const)('is nothing once the order is %s', (status) => {
    expect(beadsOf(anOrder({ status })).every((bead) => bead.at !== undefined)).toBe(true);
  });
});

describe('what has been', () => {
  const way = (timeline: ReturnType<typeof entry>[]) =>
    told(anOrderForTwo({ status: 'delivered', timeline })).toReversed();

  it('puts the latest on top', () => {
    expect(told(anOrder({ status: 'delivered', timeline: [PAID, PLACED] }))).toEqual(['Paid', 'Ordered']);
  });

  it('gives parcels that moved in one go one bead', () => {
    const packed = '2027-08-04T19:42:00.000Z';
    const timeline = [
      parcel(1, 'packed', packed),
      parcel(2, 'packed', packed),
      parcel(2, 'shipped', '2027-08-04T22:20:00.000Z'),
    ];
    expect(way(timeline)).toEqual(['Packed, both parcels', 'On its way to Rohan and Priya']);
  });

  it.each([
    ['delivered', 'At Arjun’s door'],
    ['exception', 'Held up on the way to Arjun'],
    ['returned', 'Came back from Arjun'],
  ])('says in words that a parcel is %s', (to, says) => {
    expect(way([parcel(1, to, '2027-08-09T10:00:00.000Z')])).toEqual([says]);
  });

  it('tells of holds, refunds and new addresses', () => {
    const timeline = [
      entry('status', '2027-08-04T10:00:00.000Z', { from: 'confirmed', to: 'on_hold' }),
      entry('status', '2027-08-04T11:00:00.000Z', { from: 'on_hold', to: 'confirmed' }),
      entry('address', '2027-08-04T12:00:00.000Z', { text: 'Parcel 2' }),
      entry('refund', '2027-08-04T13:00:00.000Z', { to: 'succeeded' }),
    ];
    expect(way(timeline)).toEqual(['On hold', 'It goes on', 'New address for Rohan and Priya', 'Refunded']);
  });

  it('keeps to itself what only the house cares about', () => {
    const timeline = [
      entry('note', '2027-08-04T10:00:00.000Z', { text: 'Call her.' }),
      entry('status', '2027-08-04T11:00:00.000Z', { from: 'confirmed', to: 'processing' }),
      entry('something-new', '2027-08-04T12:00:00.000Z'),
    ];
    expect(way(timeline)).toEqual([]);
  });
});
