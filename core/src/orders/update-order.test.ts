import { describe, expect, it } from 'vitest';
import { addToCart } from '../cart/change-cart.ts';
import { settlePayment } from '../checkout/settle-payment.ts';
import { aRecipient, aShop, checkOut, order, paidOrder, SHOPPER } from '../testing/a-shop.ts';
import { changeAddress } from './change-address.ts';
import { updateOrder } from './update-order.ts';

type TestShop = ReturnType<typeof aShop>;
const version = (shop: TestShop, id: string) => shop.shelves.files.get(id)?.order.version ?? 0;
const update = (shop: TestShop, orderId: string, change: Partial<Parameters<typeof updateOrder>[0]>) =>
  updateOrder({ orderId, version: version(shop, orderId), actor: 'packer', ...change }, shop);

async function twoParcels(shop: TestShop) {
  const cart = await addToCart({ userId: SHOPPER, productId: 'prod_surya', quantity: 2 }, shop);
  const items = [{ itemId: cart.items[0]?.id ?? '', quantity: 1 }];
  const { order: placed } = await checkOut(shop, { recipients: [aRecipient({ items }), aRecipient({ n: 2, items })] });
  shop.payments.pay(placed.id);
  await settlePayment(`cs_${placed.id}`, shop);
  return placed.id;
}

describe('the back office', () => {
  it('ships parcel by parcel; the order follows, and each parcel writes its letter', async () => {
    const shop = aShop();
    const id = await twoParcels(shop);
    const first = await update(shop, id, {
      shipments: [{ n: 1, status: 'shipped', carrier: 'USPS', trackingNumber: '94' }],
    });
    expect(first.order.status).toBe('partially_shipped');
    const second = await update(shop, id, { shipments: [{ n: 2, status: 'shipped' }] });
    expect(second.order.status).toBe('shipped');
    expect(shop.shelves.mails.filter((mail) => mail.kind === 'parcel_shipped').map((mail) => mail.facts)).toEqual([
      { shipment: 1 },
      { shipment: 2 },
    ]);
    expect((await update(shop, id, { status: 'delivered' })).order.status).toBe('delivered');
  });

  it('packs, and may unpack', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    expect((await update(shop, id, { shipments: [{ n: 1, status: 'packed' }] })).order.status).toBe('processing');
    expect((await update(shop, id, { shipments: [{ n: 1, status: 'pending' }] })).shipments[0]?.status).toBe('pending');
  });

  it('holds an order with a reason, and lets it go on', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await expect(update(shop, id, { status: 'on_hold' })).rejects.toMatchObject({ code: 'invalid_request' });
    expect((await update(shop, id, { status: 'on_hold', reason: 'Odd address' })).order.status).toBe('on_hold');
    await expect(update(shop, id, { shipments: [{ n: 1, status: 'shipped' }] })).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    expect((await update(shop, id, { status: 'confirmed' })).order.status).toBe('confirmed');
  });

  it('leaves a note that shoppers do not see', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const { timeline } = await update(shop, id, { note: 'Called her.' });
    expect(timeline.at(-1)).toMatchObject({ kind: 'note', text: 'Called her.', internal: true, actor: 'packer' });
  });

  it.each([
    ['ship what is not paid', { shipments: [{ n: 1, status: 'shipped' as const }] }],
    ['confirm by hand what is not paid', { status: 'confirmed' as const }],
    ['hold what is not paid', { status: 'on_hold' as const, reason: 'Odd address' }],
    ['cancel past the refund', { status: 'cancelled' as const }],
  ])('cannot %s', async (_, change) => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    await expect(update(shop, placed.id, change)).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('is told what is allowed instead', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await update(shop, id, { status: 'shipped' });
    await expect(update(shop, id, { status: 'processing' })).rejects.toMatchObject({
      facts: { from: 'shipped', allowed: ['delivered'] },
    });
  });

  it('cannot overwrite what a colleague has just changed', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await expect(update(shop, id, { version: 1, note: 'x' })).rejects.toMatchObject({ code: 'version_conflict' });
  });
});

describe('an address', () => {
  const AUSTIN = {
    line1: '2205 South Lamar Blvd',
    city: 'Austin',
    state: 'TX',
    postalCode: '78704',
    country: 'US' as const,
  };

  it('may change until its parcel is packed', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const change = { orderId: id, n: 1, address: AUSTIN, actor: 'shopper' };
    const { order: moved } = await changeAddress({ ...change, version: version(shop, id) }, shop);
    expect(moved.recipients[0]?.address.city).toBe('Austin');
    await update(shop, id, { shipments: [{ n: 1, status: 'packed' }] });
    await expect(changeAddress({ ...change, version: version(shop, id) }, shop)).rejects.toMatchObject({
      code: 'invalid_transition',
    });
  });

  it.each([
    ['to where delivery costs more', { state: 'AK', postalCode: '99501' }],
    ['to a ZIP of another state', { state: 'NY', postalCode: '78704' }],
    ['to nowhere', { state: 'TX', postalCode: '00000' }],
  ])('may not change %s', async (_, wrong) => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const command = {
      orderId: id,
      n: 1,
      version: version(shop, id),
      address: { ...AUSTIN, ...wrong },
      actor: 'shopper',
    };
    await expect(changeAddress(command, shop)).rejects.toMatchObject({ code: 'address_not_deliverable' });
  });
});
