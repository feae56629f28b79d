import { describe, expect, it } from 'vitest';
import { isSettling, orderWord, parcelWord } from './order-words.ts';

describe('an order in a word', () => {
  it.each([
    ['pending', 'unpaid', 'Not paid yet'],
    ['pending', 'processing', 'Waiting for the bank'],
    ['confirmed', 'paid', 'Paid'],
    ['confirmed', 'refunded', 'Paid back'],
    ['partially_shipped', 'paid', 'Partly on its way'],
    ['delivered', 'partially_refunded', 'Arrived, partly refunded'],
    ['cancelled', 'refunded', 'Cancelled, refunded'],
    ['cancelled', 'unpaid', 'Cancelled'],
    ['expired', 'unpaid', 'Not paid in time'],
  ] as const)('%s and %s is "%s"', (status, paymentStatus, says) => {
    expect(orderWord({ status, paymentStatus }).says).toBe(says);
  });
});

describe('a parcel in a word', () => {
  it('waits for the money before it waits for the packer', () => {
    expect(parcelWord({ status: 'pending' }, { status: 'pending', paymentStatus: 'unpaid' }).says).toBe(
      'Waits for the payment',
    );
    expect(parcelWord({ status: 'pending' }, { status: 'confirmed', paymentStatus: 'paid' }).says).toBe(
      'Not packed yet',
    );
  });
});

it.each([
  ['pending', 'unpaid', true],
  ['pending', 'processing', true],
  ['pending', 'failed', true],
  ['confirmed', 'paid', false],
  ['expired', 'unpaid', false],
  ['cancelled', 'failed', false],
] as const)('looks again by itself when %s and %s: %s', (status, paymentStatus, looks) => {
  expect(isSettling({ status, paymentStatus })).toBe(looks);
});
