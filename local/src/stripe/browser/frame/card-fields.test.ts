import { describe, expect, it } from 'vitest';
import { brandName, type CardFields, faultIn, formatCvc, formatExpiry, formatNumber } from './card-fields.ts';

describe('what is typed', () => {
  it.each([
    ['4242424242424242', '4242 4242 4242 4242'],
    ['4242 42', '4242 42'],
    ['42424242424242429', '4242 4242 4242 4242'],
    ['378282246310005', '3782 822463 10005'],
    ['37828', '3782 8'],
    ['', ''],
  ])('writes the number %s as %s', (typed, written) => expect(formatNumber(typed)).toBe(written));

  it.each([
    ['1', '1'],
    ['12', '12'],
    ['123', '12 / 3'],
    ['1234', '12 / 34'],
    ['5', '05'],
    ['1/', '01'],
    ['12/34', '12 / 34'],
    ['12/2034', '12 / 34'],
    ['12 / 345', '12 / 34'],
    ['12 / ', '12'],
  ])('writes the date %s as %s', (typed, written) => expect(formatExpiry(typed)).toBe(written));

  it('knows the brand and the length of its security code', () => {
    expect(brandName('4242')).toBe('Visa');
    expect(brandName('3782')).toBe('Amex');
    expect(formatCvc('12345', '4242')).toBe('123');
    expect(formatCvc('12345', '3782')).toBe('1234');
  });
});

describe('what is wrong', () => {
  const today = new Date(2026, 10, 20);
  const good: CardFields = {
    number: '4242 4242 4242 4242',
    expiry: '11 / 26',
    cvc: '123',
    country: 'US',
    postalCode: '78701',
  };

  it.each<[keyof CardFields, Partial<CardFields>, string]>([
    ['number', {}, ''],
    ['number', { number: '4242' }, 'Your card number is incomplete.'],
    ['number', { number: '4242 4242 4242 4241' }, 'Your card number is invalid.'],
    ['expiry', {}, ''],
    ['expiry', { expiry: '10 / 26' }, "Your card's expiration date is in the past."],
    ['expiry', { expiry: '13 / 27' }, "Your card's expiration date is invalid."],
    ['expiry', { expiry: '12' }, "Your card's expiration date is incomplete."],
    ['cvc', { cvc: '12' }, "Your card's security code is incomplete."],
    ['postalCode', { postalCode: '787' }, 'Your ZIP code is incomplete.'],
    ['postalCode', { postalCode: '78701-1234' }, ''],
    ['postalCode', { postalCode: '', country: 'IN' }, ''],
  ])('with %s in %o: %s', (name, wrong, fault) => expect(faultIn(name, { ...good, ...wrong }, today)).toBe(fault));
});
