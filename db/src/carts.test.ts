import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { cartLines } from './cart-lines.ts';
import { cartsIn } from './carts.ts';
import { key } from './keys.ts';
import { ordersIn } from './orders.ts';
import { productsIn } from './products.ts';
import { aTable } from './testing/a-table.ts';
import { aCartLine, anOrder, aPlacement, aProduct } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';

const { table, client } = await aTable();
const carts = cartsIn(table, client, { now: () => new Date('2027-07-03T10:00:00.000Z') });

describe('a cart', () => {
  it('is empty before anything was put into it', async () => {
    expect(await carts.read('user_new')).toEqual({ userId: 'user_new', lines: [] });
    const cart = { userId: 'user_new', lines: [] };
    expect(await carts.readForCheckout('user_new', [])).toEqual({ cart, products: new Map() });
  });

  it('has its lines in the order in which they were added, and its coupon', async () => {
    const first = aCartLine({ id: 'cart_z', userId: 'user_two' });
    const second = aCartLine({ id: 'cart_a', userId: 'user_two', createdAt: '2027-07-02T11:00:00.000Z' });
    await carts.add(second, 20);
    await carts.add(first, 20);
    await carts.setCoupon('user_two', 'RAKHI10');

    const expected = { userId: 'user_two', lines: [first, second], couponCode: 'RAKHI10' };
    expect(await carts.read('user_two')).toEqual(expected);
    expect(await carts.readForCheckout('user_two', ['cart_z', 'cart_none'])).toMatchObject({ cart: expected });
    expect(await carts.readLines('user_two', ['cart_z', 'cart_none'])).toEqual({ ...expected, lines: [first] });

    await carts.setCoupon('user_two', undefined);
    expect(await carts.read('user_two')).toEqual({ userId: 'user_two', lines: [first, second] });
  });

  it('comes to the checkout with its products, also with those that the index does not know yet', async () => {
    const [known, late] = [aProduct({ id: 'prod_known' }), aProduct({ id: 'prod_late' })];
    for (const product of [known, late]) await productsIn(table, client).create(product);
    const line = aCartLine({ id: 'cart_known', userId: 'user_late', productId: known.id });
    await carts.add(line, 20);
    const lateLine = aCartLine({ id: 'cart_late', userId: 'user_late', productId: late.id });
    const Item = cartLines.item(key.cartLine(lateLine.id), lateLine);
    await client.send(new PutCommand({ TableName: table, Item }));

    const { cart, products } = await carts.readForCheckout('user_late', ['cart_late']);
    expect(cart.lines).toEqual([line, lateLine]);
    expect(products).toEqual(new Map([known, late].map((product) => [product.id, product])));
    expect((await carts.readForCheckout('user_late', [])).cart.lines).toEqual([line]);
  });

  it('adds the same thing up in one line, and takes the newest price', async () => {
    const line = aCartLine({ id: 'cart_same', userId: 'user_same', personalisation: 'Rohan' });
    await carts.add(line, 20);
    const later = { ...line, quantity: 2, name: 'New name', createdAt: '2027-07-05', updatedAt: '2027-07-05' };
    expect(await carts.add(later, 20)).toEqual({ ...later, quantity: 3, createdAt: line.createdAt });
  });

  it('holds at most what may be ordered, also when ten windows add at once', async () => {
    const line = aCartLine({ id: 'cart_max', userId: 'user_max', quantity: 2 });
    const tried = await Promise.allSettled(Array.from({ length: 10 }, () => carts.add(line, 7)));

    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await carts.line('user_max', line.id)).toMatchObject({ quantity: 6 });
    await expect(carts.add({ ...line, id: 'cart_none', quantity: 8 }, 7)).rejects.toMatchObject({
      code: 'out_of_stock',
      facts: { soldOut: [{ productId: line.productId, left: 7 }] },
    });
  });

  it('lets nobody else see, change or remove a line', async () => {
    const line = aCartLine({ id: 'cart_own', userId: 'user_own', quantity: 3 });
    await carts.add(line, 20);

    expect(await carts.line('user_other', line.id)).toBeUndefined();
    const stolen = carts.setQuantity({ ...line, userId: 'user_other', quantity: 1 });
    await expect(stolen).rejects.toMatchObject({ code: 'not_found' });
    await carts.remove('user_other', line.id);
    expect(await carts.readForCheckout('user_other', [line.id])).toMatchObject({ cart: { lines: [] } });
    expect(await carts.readLines('user_other', [line.id])).toMatchObject({ lines: [] });
    expect(await carts.line('user_own', line.id)).toEqual(line);
  });

  it('changes and removes a line, and removing again changes nothing', async () => {
    const line = aCartLine({ id: 'cart_changed', userId: 'user_changed' });
    await carts.add(line, 20);
    expect(await carts.setQuantity({ ...line, quantity: 5 })).toEqual({ ...line, quantity: 5 });
    await carts.remove('user_changed', line.id);
    await carts.remove('user_changed', line.id);
    expect(await carts.read('user_changed')).toMatchObject({ lines: [] });
    await expect(carts.setQuantity(line)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe("a guest's cart", () => {
  const line = aCartLine({ id: 'cart_old', userId: 'guest_1', quantity: 4, updatedAt: '2027-04-01T10:00:00.000Z' });
  beforeAll(() => carts.add(line, 20));

  it('ends 60 days after its last touch, though it still lies in the table', async () => {
    const day59 = cartsIn(table, client, { now: () => new Date('2027-05-30T10:00:00.000Z') });
    expect(await day59.read('guest_1')).toMatchObject({ lines: [line] });
    expect(await carts.read('guest_1')).toMatchObject({ lines: [] });
    expect(await carts.readForCheckout('guest_1', [line.id])).toMatchObject({ cart: { lines: [] } });
    expect(await carts.line('guest_1', line.id)).toBeUndefined();
    const late = carts.setQuantity({ ...line, updatedAt: '2027-07-03T10:00:00.000Z' });
    await expect(late).rejects.toMatchObject({ code: 'not_found' });
  });

  it('begins again from nothing', async () => {
    const again = { ...line, quantity: 1, createdAt: '2027-07-03', updatedAt: '2027-07-03' };
    expect(await carts.add(again, 4)).toEqual(again);
  });

  it('moves into a customer’s, line by line, once', async () => {
    const from = aCartLine({ id: 'cart_from', userId: 'guest_2', quantity: 2 });
    await carts.add(from, 20);
    const to = { ...from, id: 'cart_to', userId: 'user_moved', quantity: 5 };

    const moves = await Promise.all([carts.moveLine(from, to), carts.moveLine(from, to)]);
    expect(moves.sort()).toEqual([false, true]);
    expect(await carts.read('guest_2')).toMatchObject({ lines: [] });
    expect(await carts.read('user_moved')).toMatchObject({ lines: [to] });
  });

  it('stays where it is when a line was changed meanwhile', async () => {
    const from = aCartLine({ id: 'cart_stays', userId: 'guest_3', quantity: 2 });
    await carts.add(from, 20);
    await carts.add(from, 20);
    expect(await carts.moveLine(from, { ...from, id: 'cart_there', userId: 'user_3' })).toBe(false);

    const there = aCartLine({ id: 'cart_there', userId: 'user_3', quantity: 9 });
    await carts.add(there, 20);
    expect(await carts.moveLine({ ...from, quantity: 4 }, { ...there, quantity: 4 })).toBe(false);
    expect(await carts.moveLine(from, { ...there, quantity: 4 })).toBe(false);
    expect(await carts.line('user_3', there.id)).toEqual(there);
  });
});

describe('a forgotten cart', () => {
  it('leaves nothing, and takes nothing of others', async () => {
    const theirs = aCartLine({ id: 'cart_theirs', userId: 'user_theirs' });
    for (const line of [aCartLine({ id: 'cart_hers', userId: 'user_hers' }), theirs]) await carts.add(line, 20);
    await carts.setCoupon('user_hers', 'BHAI');
    await carts.forget('user_hers');
    expect(await carts.read('user_hers')).toEqual({ userId: 'user_hers', lines: [] });
    expect(await carts.read('user_theirs')).toMatchObject({ lines: [theirs] });
    await carts.forget('user_hers');
  });

  it('stays while an order of it is open', async () => {
    const order = anOrder({ id: 'ord_open', userId: 'user_open' });
    const line = aCartLine({ id: 'cart_open', userId: 'user_open' });
    await carts.add(line, 20);
    await ordersIn(table, client).place(aPlacement(order, { stock: [], cart: { userId: 'user_open' } }));
    await expect(carts.forget('user_open')).rejects.toMatchObject({ code: 'cart_changed' });
    expect(await carts.read('user_open')).toEqual({ userId: 'user_open', openOrderId: order.id, lines: [line] });
  });
});

describe('what a cart costs in capacity units', () => {
  const line = aCartLine({ id: 'cart_cost', userId: 'user_cost' });
  beforeAll(async () => {
    await productsIn(table, client).create(aProduct());
    await carts.add(line, 20);
    await carts.setCoupon('user_cost', 'RAKHI10');
  });

  it.each([
    ['read', () => carts.read('user_cost'), { read: 0.5, write: 0, calls: 1 }],
    [
      'read for checkout: head, one line and its product',
      () => carts.readForCheckout('user_cost', [line.id]),
      { read: 3.5, write: 0, calls: 2 },
    ],
    ['read one line and the head', () => carts.readLines('user_cost', [line.id]), { read: 2, write: 0, calls: 1 }],
    ['line', () => carts.line('user_cost', line.id), { read: 1, write: 0, calls: 1 }],
    ['add', () => carts.add(line, 20), { read: 0, write: 2, calls: 1 }],
    ['set the quantity', () => carts.setQuantity({ ...line, quantity: 3 }), { read: 0, write: 2, calls: 1 }],
    ['set the coupon', () => carts.setCoupon('user_cost', 'BHAI'), { read: 0, write: 2, calls: 1 }],
    [
      'move a guest’s line',
      async () => {
        const from = aCartLine({ id: 'cart_moves', userId: 'guest_cost' });
        await carts.add(from, 20);
        await carts.moveLine(from, { ...from, id: 'cart_arrives', userId: 'user_cost' });
      },
      { read: 0, write: 2 + 6, calls: 2 },
    ],
    ['remove', () => carts.remove('user_cost', line.id), { read: 0, write: 2, calls: 1 }],
  ])('%s', async (_, work, expected) => {
    expect(await capacityOf(client, work)).toEqual(expected);
  });
});
