import fc from 'fast-check';

/** Texts that have broken somebody's shop before. */
const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  '\ufeff',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '{{7*7}}<%= 7*7 %>',
  '=HYPERLINK("http://evil.test")',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'a\r\nSet-Cookie: cart=stolen',
  'http://169.254.169.254/latest/meta-data/',
  'javascript:alert(1)',
  '//evil.test',
  'PRODUCT#prod_1',
  'ORDER#*',
  '9'.repeat(400),
  'ŵ'.repeat(5000),
  'َ'.repeat(900),
  '2027-02-30',
  '0000-00-00',
  '+275760-09-14T00:00:00Z',
];

const NASTY_NUMBERS = [-1, 0, -0, 0.1, 1e21, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324];

/** Shapes that reach for what they should not: prototypes, depth, width, expressions of the table. */
const NASTY_SHAPES = [
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  JSON.parse('['.repeat(2000) + ']'.repeat(2000)),
  JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`),
  Array.from({ length: 3000 }, () => null),
  { S: 'text', N: '1', NULL: true },
  { toString: 'x', valueOf: 1, length: -1, toJSON: 'y' },
  { PK: 'PRODUCT#x', SK: 'META', stock: 99, price: 1, status: 'paid', role: 'admin', userId: 'owner' },
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(...NASTY_NUMBERS, ...NASTY_SHAPES, true, null, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The same value with one place in it spoiled: something else put there, taken away, or added. */
export function spoiled(value: unknown, { place, wrong }: { place: number; wrong: unknown }): unknown {
  const copy = structuredClone(value);
  const places = placesIn(copy);
  const chosen = places[place % Math.max(1, places.length)];
  if (!chosen) return wrong;
  const { holder, key } = chosen;
  if (place % 5 === 0) delete holder[key];
  else if (place % 5 === 1) holder[`${key}2`] = wrong;
  else holder[key] = wrong;
  return copy;
}

type Holder = Record<string, unknown>;

function placesIn(value: unknown): { holder: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
