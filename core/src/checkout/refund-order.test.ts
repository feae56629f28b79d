import { describe, expect, it } from 'vitest';
import { cents } from '../money.ts';
import { aShop, order, paidOrder } from '../testing/a-shop.ts';
import { applyPaymentEvent } from './apply-payment-event.ts';
import { cancelOrder } from './cancel-order.ts';
import { refundOrder } from './refund-order.ts';
import { settleUnsettled } from './sweep-payments.ts';

type TestShop = ReturnType<typeof aShop>;
const stockOf = (shop: TestShop) => shop.shelves.products.get('prod_surya')?.stock;
const read = (shop: TestShop, id: string) => shop.shelves.files.get(id)?.order;
const refund = (orderId: string, overrides = {}) => ({
  orderId,
  restock: false,
  reason: 'Broken',
  actor: 'staff',
  ...overrides,
});

describe('a refund', () => {
  it('in part, and then another, leaves the rest refundable', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    expect(await refundOrder(refund(id, { amount: 500 }), shop)).toMatchObject({ paymentStatus: 'partially_refunded' });
    expect(await refundOrder(refund(id), shop)).toMatchObject({ paymentStatus: 'refunded' });
    expect(shop.payments.refunds.map((made) => made.amount)).toEqual([500, 1098]);
    await expect(refundOrder(refund(id, { amount: 1 }), shop)).rejects.toMatchObject({ code: 'refund_exceeds_paid' });
  });

  it('asked for twice at once never sums to more than was paid', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const both = await Promise.allSettled([1, 2].map(() => refundOrder(refund(id, { amount: 1000 }), shop)));
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(shop.payments.refunds).toHaveLength(1);
  });

  it('asked for again with the same key is the same refund, wherever the first try died', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const command = refund(id, { amount: 500, refundId: 'ref_from_the_key' });
    shop.payments.fails.refund = 'down';
    await expect(refundOrder(command, shop)).rejects.toMatchObject({ code: 'payment_unavailable' });
    shop.payments.fails.refund = undefined;
    await refundOrder(command, shop);
    expect(await refundOrder(command, shop)).toMatchObject({ paymentStatus: 'partially_refunded' });
    expect(shop.payments.refunds).toHaveLength(1);
    expect(read(shop, id)?.refunds).toHaveLength(1);
  });

  it('of some items gives back what they cost her, and puts them on the shelf when asked', async () => {
    const shop = aShop({
      coupons: [{ code: 'TEN', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 }],
    });
    const paid = await paidOrder(shop, { couponCode: 'TEN' }, 2);
    const items = [{ itemId: paid.items[0]?.itemId ?? '', recipient: 1, quantity: 1 }];
    await refundOrder(refund(paid.id, { items, restock: true }), shop);
    expect(shop.payments.refunds).toMatchObject([{ amount: 719 }]);
    expect(stockOf(shop)).toBe(9);
  });

  it('puts no unit on the shelf twice, whether more is given back or the order is cancelled', async () => {
    const shop = aShop();
    const paid = await paidOrder(shop, {}, 2);
    const items = [{ itemId: paid.items[0]?.itemId ?? '', recipient: 1, quantity: 1 }];
    const one = refund(paid.id, { items, restock: true, amount: 100 });
    await refundOrder(one, shop);
    await refundOrder(one, shop);
    expect(stockOf(shop)).toBe(10);
    await expect(refundOrder(one, shop)).rejects.toMatchObject({ code: 'invalid_request', facts: { left: 0 } });
    await cancelOrder({ orderId: paid.id, actor: 'shopper', reason: 'No more' }, shop);
    expect(stockOf(shop)).toBe(10);
  });

  it('that bounces after its units came back leaves them on the shelf', async () => {
    const shop = aShop();
    const paid = await paidOrder(shop);
    const items = [{ itemId: paid.items[0]?.itemId ?? '', recipient: 1, quantity: 1 }];
    await refundOrder(refund(paid.id, { items, restock: true }), shop);
    const [made] = shop.payments.refunds;
    if (made) Object.assign(made, { status: 'failed' });
    await applyPaymentEvent({ kind: 'refund', paymentIntentId: `pi_${paid.id}` }, shop);
    await cancelOrder({ orderId: paid.id, actor: 'shopper', reason: 'No more' }, shop);
    expect(stockOf(shop)).toBe(10);
  });

  it('that fails leaves the order refundable', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    shop.payments.fails.refund = 'refused';
    await expect(refundOrder(refund(id), shop)).rejects.toMatchObject({ code: 'refund_failed' });
    shop.payments.fails.refund = undefined;
    expect(await refundOrder(refund(id), shop)).toMatchObject({ paymentStatus: 'refunded' });
    expect(shop.alarmsRaised).toEqual(['RefundFailed']);
  });

  it('whose asking died is finished by the sweeper, once', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    shop.payments.fails.refund = 'down';
    await expect(refundOrder(refund(id), shop)).rejects.toMatchObject({ code: 'payment_unavailable' });
    shop.payments.fails.refund = undefined;
    await settleUnsettled(shop);
    await settleUnsettled(shop);
    expect(read(shop, id)).toMatchObject({ paymentStatus: 'refunded' });
    expect(shop.payments.refunds).toHaveLength(1);
    expect(shop.shelves.open.size).toBe(0);
  });

  it("made in Stripe's dashboard is taken over", async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    shop.payments.refunds.push({ stripeRefundId: 're_dashboard', status: 'succeeded', amount: cents(300) });
    await applyPaymentEvent({ kind: 'refund', paymentIntentId: `pi_${id}` }, shop);
    await applyPaymentEvent({ kind: 'refund', paymentIntentId: `pi_${id}` }, shop);
    expect(read(shop, id)).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ by: 'stripe', amount: 300 }],
    });
  });
});

describe('cancelling', () => {
  it('a paid order sends the money back first, then frees the stock', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop, {}, 2);
    const cancelled = await cancelOrder({ orderId: id, actor: 'shopper', reason: 'Changed my mind' }, shop);
    expect(cancelled).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded', stockHeld: false });
    expect(stockOf(shop)).toBe(10);
    expect(shop.shelves.mails.map((mail) => mail.kind)).toEqual(['order_confirmed', 'order_cancelled']);
  });

  it('twice at once refunds once', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const command = { orderId: id, actor: 'shopper', reason: '' };
    await Promise.all([cancelOrder(command, shop), cancelOrder(command, shop)]);
    await cancelOrder(command, shop);
    expect(shop.payments.refunds).toHaveLength(1);
    expect(stockOf(shop)).toBe(10);
  });

  it('an unpaid order ends its session first', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    await cancelOrder({ orderId: placed.id, actor: 'shopper', reason: '' }, shop);
    expect(shop.payments.sessions.get(`cs_${placed.id}`)?.status).toBe('expired');
    expect(stockOf(shop)).toBe(10);
  });

  it('an order that was paid a moment ago refunds it', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.pay(placed.id);
    const cancelled = await cancelOrder({ orderId: placed.id, actor: 'shopper', reason: '' }, shop);
    expect(cancelled).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
  });

  it('stays undone when the refund fails', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    shop.payments.fails.refund = 'refused';
    await expect(cancelOrder({ orderId: id, actor: 'shopper', reason: '' }, shop)).rejects.toMatchObject({
      code: 'refund_failed',
    });
    expect(read(shop, id)).toMatchObject({ status: 'confirmed', stockHeld: true });
  });

  it('comes too late once a parcel is packed', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const file = shop.shelves.files.get(id);
    if (file)
      shop.shelves.files.set(id, { ...file, shipments: file.shipments.map((each) => ({ ...each, status: 'packed' })) });
    await expect(cancelOrder({ orderId: id, actor: 'shopper', reason: '' }, shop)).rejects.toMatchObject({
      code: 'invalid_transition',
    });
  });
});
