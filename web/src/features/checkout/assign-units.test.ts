import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLeftToAssign, giveOne, itemsOf, leftToAssign, reconciled, takeOne, unitsOf } from './assign-units.ts';

const lotus = { id: 'cart_lotus', quantity: 3 };
const rocket = { id: 'cart_rocket', quantity: 1 };
const lines = [lotus, rocket];

describe('sharing the cart among recipients', () => {
  it('gives everything to the only recipient', () => {
    expect(reconciled(lines, [{}])).toEqual([{ cart_lotus: 3, cart_rocket: 1 }]);
  });

  it('takes a unit nobody has before it takes one from a brother', () => {
    const shared = giveOne(lotus, 1, [{ cart_lotus: 2 }, {}]);
    expect(shared).toEqual([{ cart_lotus: 2 }, { cart_lotus: 1 }]);
  });

  it('moves a unit from whoever has most when none is left', () => {
    const shared = giveOne(lotus, 2, [{ cart_lotus: 1 }, { cart_lotus: 2 }, {}]);
    expect(shared).toEqual([{ cart_lotus: 1 }, { cart_lotus: 1 }, { cart_lotus: 1 }]);
  });

  it('leaves things alone when the recipient has them all', () => {
    expect(giveOne(rocket, 0, [{ cart_rocket: 1 }, {}])).toEqual([{ cart_rocket: 1 }, {}]);
  });

  it('lets a unit that was taken away wait for someone', () => {
    const shared = takeOne(lotus, 0, [{ cart_lotus: 3 }, {}]);
    expect(leftToAssign(lotus, shared)).toBe(1);
  });

  it('forgets lines that left the cart and units that were sold to others', () => {
    const shared = reconciled(
      [{ id: 'cart_lotus', quantity: 2 }],
      [{ cart_lotus: 1, cart_rocket: 1 }, { cart_lotus: 2 }],
    );
    expect(shared).toEqual([{ cart_lotus: 1 }, { cart_lotus: 1 }]);
  });

  it('sends only what someone gets', () => {
    expect(itemsOf({ cart_lotus: 2 })).toEqual([{ itemId: 'cart_lotus', quantity: 2 }]);
  });

  it('never loses or doubles a unit, whatever she presses', () => {
    const press = fc.record({ give: fc.boolean(), line: fc.constantFrom(...lines), recipient: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        const end = presses.reduce(
          (shared, { give, line, recipient }) => (give ? giveOne : takeOne)(line, recipient, shared),
          reconciled(lines, [{}]).concat({}, {}),
        );
        for (const line of lines) {
          const given = end.reduce((units, allotment) => units + unitsOf(allotment, line.id), 0);
          expect(given + leftToAssign(line, end)).toBe(line.quantity);
          expect(given).toBeLessThanOrEqual(line.quantity);
        }
        expect(allLeftToAssign(lines, end)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
