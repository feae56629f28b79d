import { describe, expect, it } from 'vitest';
import { entity } from './item.ts';
import { key } from './keys.ts';

type Ribbon = { id: string; price: number; colours: string[] };
const ribbons = entity<Ribbon>('ribbon', [
  ({ dollars, ...older }) => ({ ...older, price: Number(dollars) * 100 }),
  ({ colour, ...older }) => ({ ...older, colours: [colour] }),
]);

describe('an item', () => {
  it('gives back the value, without the attributes of the table', () => {
    const ribbon = { id: 'r1', price: 300, colours: ['red'] };
    const item = ribbons.item({ ...key.mail('r1'), GSI2PK: 'a', GSI2SK: 'b', ttl: 1 }, ribbon);
    expect(item).toMatchObject({ entity: 'ribbon', schemaVersion: 3 });
    expect(ribbons.read(item)).toEqual(ribbon);
  });

  it.each([
    ['without a version, as the first one', { id: 'r1', dollars: 3, colour: 'red' }],
    ['of the first version', { schemaVersion: 1, id: 'r1', dollars: 3, colour: 'red' }],
    ['of the second version', { schemaVersion: 2, id: 'r1', price: 300, colour: 'red' }],
    ['of the present version', { schemaVersion: 3, id: 'r1', price: 300, colours: ['red'] }],
  ])('is read %s', (_, item) => {
    expect(ribbons.read(item)).toEqual({ id: 'r1', price: 300, colours: ['red'] });
  });
});
