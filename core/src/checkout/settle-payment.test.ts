import { describe, expect, it } from 'vitest';
import { addToCart } from '../cart/change-cart.ts';
import { cents } from '../money.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop, order, paidOrder, SHOPPER } from '../testing/a-shop.ts';
import { applyPaymentEvent } from './apply-payment-event.ts';
import { settlePayment } from './settle-payment.ts';
import { reconcilePayments } from './sweep-payments.ts';

type TestShop = ReturnType<typeof aShop>;
const stockOf = (shop: TestShop) => shop.shelves.products.get('prod_surya')?.stock;
const read = (shop: TestShop, id: string) => shop.shelves.files.get(id)?.order;

describe('settling a payment', () => {
  it('confirms the order, empties the cart of what was ordered and writes one letter', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop, {}, 2);
    await addToCart({ userId: SHOPPER, productId: 'prod_surya', quantity: 1 }, shop);
    shop.payments.pay(placed.id, { card: { brand: 'visa', last4: '4242' } });
    const settled = await settlePayment(`cs_${placed.id}`, shop);
    expect(settled).toMatchObject({
      status: 'confirmed',
      paymentStatus: 'paid',
      card: { last4: '4242' },
      amountPaid: 2397,
    });
    expect((await shop.carts.read(SHOPPER)).lines).toMatchObject([{ quantity: 1 }]);
    expect(shop.shelves.mails.map((mail) => mail.kind)).toEqual(['order_confirmed']);
    expect(shop.shelves.open.size).toBe(0);
  });

  it('by the webhook and the return page at the same moment happens once', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.pay(placed.id);
    await Promise.all([1, 2, 3, 4].map(() => settlePayment(`cs_${placed.id}`, shop)));
    expect(shop.shelves.mails).toHaveLength(1);
    expect(shop.shelves.files.get(placed.id)?.timeline.map((entry) => entry.kind)).toEqual(['placed', 'paid']);
    expect(stockOf(shop)).toBe(9);
  });

  it('waits for a delayed method, then confirms', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.pay(placed.id, { paid: false });
    expect(await settlePayment(`cs_${placed.id}`, shop)).toMatchObject({
      status: 'pending',
      paymentStatus: 'processing',
      stockHeld: true,
    });
    shop.payments.pay(placed.id);
    expect(await settlePayment(`cs_${placed.id}`, shop)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
  });

  it('gives the stock back when a delayed method fails', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.pay(placed.id, { paid: false });
    await settlePayment(`cs_${placed.id}`, shop);
    shop.payments.pay(placed.id, { paid: false, failed: true });
    expect(await settlePayment(`cs_${placed.id}`, shop)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'failed',
    });
    expect(stockOf(shop)).toBe(10);
  });

  it.each([
    ['another amount', { amount: cents(1) }],
    ['another currency', { currency: 'inr' }],
  ])('of %s ships nothing and raises an alarm', async (_, overrides) => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.pay(placed.id, overrides);
    expect(await settlePayment(`cs_${placed.id}`, shop)).toMatchObject({ status: 'on_hold', paymentStatus: 'paid' });
    expect(shop.alarmsRaised).toEqual(['PaymentMismatch']);
    expect(shop.shelves.mails).toEqual([]);
  });

  it('that comes after the order had expired takes the stock again', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.lapse(placed.id);
    await settlePayment(`cs_${placed.id}`, shop);
    shop.payments.pay(placed.id);
    expect(await settlePayment(`cs_${placed.id}`, shop)).toMatchObject({ status: 'confirmed', stockHeld: true });
    expect(shop.shelves.files.get(placed.id)?.shipments).toMatchObject([{ status: 'pending' }]);
    expect(stockOf(shop)).toBe(9);
  });

  it('that comes when everything is sold sends all the money back and says sorry', async () => {
    const shop = aShop({ products: [aProduct({ stock: 1 })] });
    const { order: placed } = await order(shop);
    shop.payments.lapse(placed.id);
    await settlePayment(`cs_${placed.id}`, shop);
    await paidOrder(shop, { userId: 'guest_other', email: 'other@example.com' });
    shop.payments.pay(placed.id);
    expect(await settlePayment(`cs_${placed.id}`, shop)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunded',
    });
    expect(shop.payments.refunds).toMatchObject([{ amount: placed.totals.total }]);
    expect(shop.shelves.mails.map((mail) => mail.kind)).toContain('payment_apology');
    expect(stockOf(shop)).toBe(0);
  });

  it('is none of ours when we have no such order', async () => {
    const shop = aShop();
    shop.payments.sessions.set('cs_x', {
      sessionId: 'cs_x',
      status: 'complete',
      paid: true,
      failed: false,
      amount: cents(1),
      currency: 'usd',
    });
    expect(await settlePayment('cs_x', shop)).toBeUndefined();
  });

  it('is made up for by the reconciler when every message was lost', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.pay(placed.id);
    expect(await reconcilePayments(shop)).toEqual({ looked: 1, failed: 0 });
    expect(read(shop, placed.id)).toMatchObject({ status: 'confirmed' });
  });
});

describe('a dispute', () => {
  it('stops a parcel that has not left, and lets it go on when it is won', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await applyPaymentEvent({ kind: 'dispute', disputeId: `dp_${id}` }, shop);
    expect(read(shop, id)).toMatchObject({ disputed: true, status: 'on_hold' });
    shop.payments.dispute = async () => ({ paymentIntentId: `pi_${id}`, isOpen: false, isLost: false });
    await applyPaymentEvent({ kind: 'dispute', disputeId: `dp_${id}` }, shop);
    expect(read(shop, id)).toMatchObject({ disputed: false, status: 'confirmed' });
    expect(stockOf(shop)).toBe(9);
  });

  it('heard of before the order knows its session has to come again, and then finds it settled', async () => {
    const shop = aShop();
    const { attachSession } = shop.orders;
    shop.orders.attachSession = () => Promise.reject(new Error('died'));
    await expect(order(shop)).rejects.toThrow('died');
    shop.orders.attachSession = attachSession;
    const [placed] = shop.shelves.files.keys();
    shop.payments.pay(placed ?? '');
    const tell = () => applyPaymentEvent({ kind: 'dispute', disputeId: `dp_${placed}` }, shop);
    await expect(tell()).rejects.toMatchObject({ code: 'try_again' });
    await settlePayment(`cs_${placed}`, shop);
    await tell();
    expect(shop.shelves.files.get(placed ?? '')?.order).toMatchObject({ status: 'on_hold', paymentStatus: 'paid' });
  });

  it('told twice changes nothing the second time', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await applyPaymentEvent({ kind: 'dispute', disputeId: `dp_${id}` }, shop);
    const version = read(shop, id)?.version;
    await applyPaymentEvent({ kind: 'dispute', disputeId: `dp_${id}` }, shop);
    expect(read(shop, id)?.version).toBe(version);
  });

  it('is kept apart from suspicion, which is only noted', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await applyPaymentEvent({ kind: 'fraud_warning', paymentIntentId: `pi_${id}` }, shop);
    await applyPaymentEvent({ kind: 'fraud_warning', paymentIntentId: `pi_${id}` }, shop);
    expect(read(shop, id)).toMatchObject({ disputed: false, status: 'confirmed' });
    expect(shop.shelves.files.get(id)?.timeline.filter((entry) => entry.kind === 'note')).toHaveLength(1);
  });
});
