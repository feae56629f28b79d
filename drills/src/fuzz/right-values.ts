import fc from 'fast-check';
import type { Schema } from './schema.ts';

/** What exists in the attacked shop, by the name of the field it is asked for: with it a request gets past the door. */
export type Known = Record<string, readonly unknown[]>;
type Around = { schemas: Record<string, Schema>; known: Known };

const A_FEW = 4;

/** Values that the schema allows; three times out of four such that the shop knows. */
export function rightValue(schema: Schema, around: Around, name = ''): fc.Arbitrary<unknown> {
  const made = () => madeValue(schema, around);
  const known = around.known[name];
  return known
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made() })
    : made();
}

function madeValue(schema: Schema, around: Around): fc.Arbitrary<unknown> {
  if (schema.$ref) return rightValue(around.schemas[nameIn(schema.$ref)] ?? {}, around);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => rightValue(each, around)));
  return OF_TYPE[schema.type ?? 'null'](schema, around);
}

const nameIn = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

type Make = (schema: Schema, around: Around) => fc.Arbitrary<unknown>;

const OF_TYPE: Record<NonNullable<Schema['type']>, Make> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: ({ minimum = -1000, maximum = 1000 }) =>
    fc.oneof(
      fc.integer({ min: minimum, max: Math.min(maximum, minimum + 5) }),
      fc.maxSafeInteger().map((n) => Math.min(maximum, Math.max(minimum, n))),
    ),
  number: ({ minimum = 0, maximum = 1000, multipleOf = 1 }) =>
    fc
      .integer({ min: minimum / multipleOf, max: maximum / multipleOf })
      .map((n) => Number((n * multipleOf).toFixed(6))),
  string: textFor,
  array: ({ items = {}, minItems = 0, maxItems = A_FEW }, around) =>
    fc.array(rightValue(items, around), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(A_FEW, maxItems)),
    }),
  object: ({ properties = {}, required = [] }, around) =>
    fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, rightValue(each, around, name)])),
      { requiredKeys: required },
    ),
};

function textFor({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (pattern === undefined) return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 300) });
  // Zod writes an address with a look-ahead that the generator cannot follow; every one of these it can.
  return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);
}
