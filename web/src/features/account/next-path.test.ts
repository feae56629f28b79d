import { describe, expect, it } from 'vitest';
import { accountPath, nextPath } from './next-path.ts';

describe('the way back after signing in', () => {
  it.each(['/', '/cart', '/orders/ord_01J?view=print#parcel-2', '/admin', '/c/kids-rakhi'])('goes to %s', (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\r\n/elsewhere.example',
    ' //elsewhere.example',
    'https:/elsewhere.example',
    'https:elsewhere.example',
    '/..//elsewhere.example',
    '/en/..//elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    'cart',
    '',
  ])('never leaves the shop: %s', (asked) => {
    expect(nextPath(asked)).toBe('/account');
  });

  it.each(['/account/sign-in', '/account/sign-up?next=/cart', '/account/forgot', '/api/orders'])(
    'does not lead round in a circle: %s',
    (asked) => {
      expect(nextPath(asked)).toBe('/account');
    },
  );

  it('is the account when nothing, or too much, was asked for', () => {
    expect(nextPath(undefined)).toBe('/account');
    expect(nextPath(['/cart', '/checkout'])).toBe('/account');
  });

  it('travels from page to page', () => {
    expect(accountPath('sign-in')).toBe('/account/sign-in');
    expect(accountPath('sign-up', '/orders/ord_1?a=b')).toBe('/account/sign-up?next=%2Forders%2Ford_1%3Fa%3Db');
  });
});
