import { describe, expect, it } from 'vitest';
import { cursorsSignedWith } from './cursor.ts';
import { guestsSignedWith } from './guest.ts';
import { orderTokensSignedWith } from './order-token.ts';

const SECRET = { current: 'one secret of at least 32 characters' };
const OTHER = { current: 'another secret of 32 characters at least' };

describe('a guest', () => {
  const guests = guestsSignedWith(SECRET);

  it('is recognised by the token she was given, and is never the same as another', () => {
    const [asha, meera] = [guests.welcome(), guests.welcome()];
    expect(guests.recognise(asha.token)).toEqual(asha);
    expect(asha.userId).not.toBe(meera.userId);
  });

  it.each([
    ['no token', undefined],
    ['an empty one', ''],
    ['one without a signature', guests.welcome().token.split('.')[0]],
    ['one of another secret', guestsSignedWith(OTHER).welcome().token],
    ['a changed id', `A${guests.welcome().token.slice(1)}x`],
  ])('is nobody with %s', (_, token) => {
    expect(guests.recognise(token)).toBeUndefined();
  });
});

describe('the link to an order', () => {
  let now = new Date('2027-08-01T00:00:00Z');
  const tokens = orderTokensSignedWith(SECRET, { now: () => now });

  it('opens that order and no other, and not for ever', () => {
    const token = tokens.issue('ord_1');
    expect(tokens.opens('ord_1', token)).toBe(true);
    expect(tokens.opens('ord_2', token)).toBe(false);
    now = new Date('2028-02-01T00:00:00Z');
    expect(tokens.opens('ord_1', token)).toBe(false);
  });

  it('cannot be given a longer life', () => {
    const [, signature] = tokens.issue('ord_1').split('.');
    expect(tokens.opens('ord_1', `zzzzzzz.${signature}`)).toBe(false);
  });

  it('is not a cart token', () => {
    const { token } = guestsSignedWith(SECRET).welcome();
    expect(tokens.opens('ord_1', token)).toBe(false);
  });
});

describe('a cursor', () => {
  const cursors = cursorsSignedWith(SECRET);

  it('brings its position back, in its own list only', () => {
    const cursor = cursors.write('orders of asha', 'ORDER#1 – ₹');
    expect(cursors.read('orders of asha', cursor)).toBe('ORDER#1 – ₹');
    expect(() => cursors.read('orders of meera', cursor)).toThrow(expect.objectContaining({ code: 'invalid_cursor' }));
  });
});

describe('what the secret before has signed', () => {
  const clock = { now: () => new Date('2027-08-01T00:00:00Z') };
  const rotated = { current: OTHER.current, previous: SECRET.current };
  const guest = guestsSignedWith(SECRET).welcome();
  const link = orderTokensSignedWith(SECRET, clock).issue('ord_1');
  const cursor = cursorsSignedWith(SECRET).write('orders of asha', 'ORDER#1');

  it('is good until that secret is left out', () => {
    expect(guestsSignedWith(rotated).recognise(guest.token)).toEqual(guest);
    expect(orderTokensSignedWith(rotated, clock).opens('ord_1', link)).toBe(true);
    expect(cursorsSignedWith(rotated).read('orders of asha', cursor)).toBe('ORDER#1');

    expect(guestsSignedWith(OTHER).recognise(guest.token)).toBeUndefined();
    expect(orderTokensSignedWith(OTHER, clock).opens('ord_1', link)).toBe(false);
    expect(() => cursorsSignedWith(OTHER).read('orders of asha', cursor)).toThrow();
  });

  it('is signed no more: what is given out meanwhile outlives it', () => {
    const { token } = guestsSignedWith(rotated).welcome();
    expect(guestsSignedWith(OTHER).recognise(token)).toBeDefined();
    expect(
      orderTokensSignedWith(OTHER, clock).opens('ord_1', orderTokensSignedWith(rotated, clock).issue('ord_1')),
    ).toBe(true);
  });
});
