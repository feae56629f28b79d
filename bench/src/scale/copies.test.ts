import { describe, expect, it } from 'vitest';
import { copyOf, idOfCopy } from './copies.ts';

describe('a copy', () => {
  it('has other names wherever the original is named, and nothing else', () => {
    const order = { PK: { S: 'ORDER#ord_1' }, orderId: { S: 'ord_1' }, status: { S: 'delivered' } };
    expect(copyOf([order], [['ord_1', 'ord_2']])).toEqual([
      { PK: { S: 'ORDER#ord_2' }, orderId: { S: 'ord_2' }, status: { S: 'delivered' } },
    ]);
    expect(order.orderId.S).toBe('ord_1');
  });

  it('has an id of the same form', () => {
    expect(idOfCopy('ord_01KZRPHE800H6VMKG1FQKMB5B6', 417)).toBe('ord_01KZRPHE800H6VMKG100000417');
  });
});
