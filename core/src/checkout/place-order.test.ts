import { describe, expect, it } from 'vitest';
import { addToCart } from '../cart/change-cart.ts';
import { cents } from '../money.ts';
import type { Coupon } from '../promotions/coupon.ts';
import { aProduct } from '../testing/a-product.ts';
import { aCheckout, aRecipient, aShop, checkOut, order, paidOrder, SHOPPER } from '../testing/a-shop.ts';
import { releaseUnstarted } from './end-open-order.ts';
import { placeOrder } from './place-order.ts';
import { settleUnsettled } from './sweep-payments.ts';

const stockOf = (shop: ReturnType<typeof aShop>, id = 'prod_surya') => shop.shelves.products.get(id)?.stock;
const ONCE5: Coupon = {
  code: 'ONCE5',
  kind: 'fixed',
  off: cents(500),
  usageLimitPerCustomer: 1,
  isActive: true,
  used: 0,
  version: 1,
};

describe('placing an order', () => {
  it('takes the stock, opens the payment and keeps the cart', async () => {
    const shop = aShop();
    const { order: placed, payment } = await order(shop, {}, 2);
    expect(placed).toMatchObject({ status: 'pending', paymentStatus: 'unpaid', orderNumber: 'UR-10001' });
    expect(placed.totals).toMatchObject({ subtotal: 1598, shipping: 799, total: 2397 });
    expect(payment?.clientSecret).toContain('secret');
    expect(stockOf(shop)).toBe(8);
    expect((await shop.carts.read(SHOPPER)).lines).toHaveLength(1);
  });

  it('again, with the same content, is the same order and the same session', async () => {
    const shop = aShop();
    const first = await order(shop);
    const second = await checkOut(shop);
    expect(second.order.id).toBe(first.order.id);
    expect(second.payment?.sessionId).toBe(first.payment?.sessionId);
    expect(stockOf(shop)).toBe(9);
  });

  it('with other content ends the first session and gives its stock back', async () => {
    const shop = aShop();
    const first = await order(shop);
    const second = await order(shop, {}, 1);
    expect(second.order.id).not.toBe(first.order.id);
    expect(shop.payments.sessions.get(`cs_${first.order.id}`)?.status).toBe('expired');
    expect(stockOf(shop)).toBe(8);
  });

  it('is not blocked by its own reservation of the last unit', async () => {
    const shop = aShop({ products: [aProduct({ stock: 1 })] });
    await order(shop);
    const { order: second } = await checkOut(shop, { email: 'other@example.com' });
    expect(second.status).toBe('pending');
    expect(stockOf(shop)).toBe(0);
  });

  it('is not blocked by its own use of a coupon', async () => {
    const shop = aShop({ coupons: [ONCE5] });
    await order(shop, { couponCode: 'ONCE5' });
    const { order: second } = await checkOut(shop, { couponCode: 'once5', phone: '+1 555 000 1111' });
    expect(second.totals.discount).toBe(500);
    expect(shop.shelves.coupons.get('ONCE5')?.used).toBe(1);
  });

  it('answers that it is paid already when the shopper was faster in another tab', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    shop.payments.pay(placed.id);
    await expect(checkOut(shop)).rejects.toMatchObject({ code: 'already_paid', facts: { orderId: placed.id } });
  });

  it('gives everything back when Stripe does not answer', async () => {
    const shop = aShop({ coupons: [ONCE5] });
    shop.payments.fails.start = 'down';
    await expect(order(shop, { couponCode: 'ONCE5' })).rejects.toMatchObject({ code: 'payment_unavailable' });
    expect(stockOf(shop)).toBe(10);
    expect(shop.shelves.coupons.get('ONCE5')?.used).toBe(0);
    shop.payments.fails.start = undefined;
    expect((await checkOut(shop, { couponCode: 'ONCE5' })).order.status).toBe('pending');
  });

  it('hands out no payment for what another try, which heard nothing from Stripe, has given back meanwhile', async () => {
    const shop = aShop();
    const { start } = shop.payments;
    shop.payments.start = async (placed) => {
      const started = await start(placed);
      await releaseUnstarted(placed.id, shop);
      return started;
    };
    await expect(order(shop)).rejects.toMatchObject({ code: 'payment_unavailable' });
    expect([...shop.payments.sessions.values()]).toMatchObject([{ status: 'expired' }]);
    expect(stockOf(shop)).toBe(10);
  });

  it('finds its order again when it died after the stock was taken', async () => {
    const shop = aShop();
    const attachSession = shop.orders.attachSession;
    shop.orders.attachSession = () => Promise.reject(new Error('the power went out'));
    await expect(order(shop)).rejects.toThrow('the power went out');
    shop.orders.attachSession = attachSession;
    const { order: healed, payment } = await checkOut(shop);
    expect(healed.stripeSessionId).toBe(payment?.sessionId);
    expect(shop.shelves.files.size).toBe(1);
    expect(stockOf(shop)).toBe(9);
  });

  it('costs nothing and asks nothing of Stripe when a coupon pays for all of it', async () => {
    const all: Coupon = { ...ONCE5, code: 'ALL', off: cents(9_999) };
    const shop = aShop({
      coupons: [all],
      products: [aProduct({ deliveryInfo: { ...aProduct().deliveryInfo, digital: true } })],
    });
    const { order: free, payment } = await order(shop, { couponCode: 'ALL' });
    expect(free).toMatchObject({ status: 'confirmed', paymentStatus: 'paid', totals: { total: 0 } });
    expect(payment).toBeUndefined();
    expect(shop.shelves.mails).toMatchObject([{ kind: 'order_confirmed' }]);
  });

  it('never leaves an amount that is too small for a card', async () => {
    const almost: Coupon = { ...ONCE5, code: 'ALMOST', off: cents(780) };
    const shop = aShop({
      coupons: [almost],
      products: [aProduct({ deliveryInfo: { ...aProduct().deliveryInfo, digital: true } })],
    });
    const { order: placed } = await order(shop, { couponCode: 'ALMOST' });
    expect(placed.totals).toMatchObject({ discount: 749, total: 50 });
  });
});

describe('an order is refused', () => {
  it.each([
    ['another total than the one shown', { expectedTotal: 1 }, 'total_changed'],
    [
      'a ZIP of another state',
      { recipients: [aRecipient({ address: { ...aRecipient().address, state: 'TX' } })] },
      'address_not_deliverable',
    ],
    ['a Sunday', { recipients: [aRecipient({ deliveryDate: '2027-07-25' })] }, 'delivery_date_unavailable'],
    [
      'a speed that does not exist',
      { recipients: [aRecipient({ deliveryOption: 'pigeon' })] },
      'delivery_date_unavailable',
    ],
    ['a coupon nobody made', { couponCode: 'NOPE' }, 'coupon_unknown'],
  ])('for %s', async (_, overrides, code) => {
    const shop = aShop();
    await expect(order(shop, overrides)).rejects.toMatchObject({ code });
    expect(stockOf(shop)).toBe(10);
    expect(shop.shelves.files.size).toBe(0);
  });

  it('for an empty cart', async () => {
    await expect(placeOrder(aCheckout(), aShop())).rejects.toMatchObject({ code: 'cart_empty' });
  });

  it('for a price that has changed, and says from what to what', async () => {
    const shop = aShop();
    const cart = await addToCart({ userId: SHOPPER, productId: 'prod_surya', quantity: 1 }, shop);
    shop.shelves.products.set('prod_surya', aProduct({ price: cents(899) }));
    await expect(placeOrder(aCheckout({ expectedTotal: 1598 }), shop)).rejects.toMatchObject({
      code: 'price_changed',
      facts: { changed: [{ itemId: cart.items[0]?.id, was: 799, now: 899 }] },
    });
  });

  it('when somebody else took the last one', async () => {
    const shop = aShop({ products: [aProduct({ stock: 1 })] });
    await addToCart({ userId: SHOPPER, productId: 'prod_surya', quantity: 1 }, shop);
    await order(shop, { userId: 'guest_other', email: 'other@example.com' });
    await expect(checkOut(shop)).rejects.toMatchObject({
      code: 'out_of_stock',
      facts: { soldOut: [{ productId: 'prod_surya', left: 0 }] },
    });
  });

  it('when this customer has used her coupon in an order she paid', async () => {
    const shop = aShop({ coupons: [ONCE5] });
    await paidOrder(shop, { couponCode: 'ONCE5' });
    await expect(order(shop, { couponCode: 'ONCE5' })).rejects.toMatchObject({ code: 'coupon_used_up' });
  });
});

describe('an abandoned checkout', () => {
  it('gives its stock back, once, when the sweeper finds its session over', async () => {
    const shop = aShop({ coupons: [ONCE5] });
    const { order: placed } = await order(shop, { couponCode: 'ONCE5' }, 3);
    shop.wait(36);
    await settleUnsettled(shop);
    await settleUnsettled(shop);
    expect(shop.shelves.files.get(placed.id)?.order).toMatchObject({ status: 'expired', stockHeld: false });
    expect(stockOf(shop)).toBe(10);
    expect(shop.shelves.coupons.get('ONCE5')?.used).toBe(0);
    expect(shop.shelves.mails).toEqual([]);
    expect(shop.shelves.open.size).toBe(0);
  });

  it('whose session was never stored is found at Stripe and ended there', async () => {
    const shop = aShop();
    shop.orders.attachSession = ((attach) => (first: Parameters<typeof attach>[0], id: string) => {
      shop.orders.attachSession = attach;
      return Promise.reject(new Error(`died before ${id} of ${first.id} was stored`));
    })(shop.orders.attachSession);
    await expect(order(shop)).rejects.toThrow('died');
    shop.wait(36);
    await settleUnsettled(shop);
    expect([...shop.payments.sessions.values()]).toMatchObject([{ status: 'expired' }]);
    expect(stockOf(shop)).toBe(10);
  });

  it('that Stripe never heard of is given back too', async () => {
    const shop = aShop();
    shop.payments.start = () => Promise.reject(new Error('died before Stripe was asked'));
    await expect(order(shop)).rejects.toThrow('died');
    shop.payments.start = async () => ({ started: false, why: 'expires_at is in the past' });
    shop.wait(36);
    await settleUnsettled(shop);
    expect(stockOf(shop)).toBe(10);
  });
});
