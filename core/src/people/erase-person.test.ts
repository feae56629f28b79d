import { describe, expect, it } from 'vitest';
import { applyPaymentEvent } from '../checkout/apply-payment-event.ts';
import { cancelOrder } from '../checkout/cancel-order.ts';
import { refundOrder } from '../checkout/refund-order.ts';
import { settlePayment } from '../checkout/settle-payment.ts';
import type { Mail } from '../mail/mail.ts';
import { cents } from '../money.ts';
import type { OrderFile } from '../orders/order.ts';
import { updateOrder } from '../orders/update-order.ts';
import { aRecipient, aShop, order, paidOrder, type TestShop } from '../testing/a-shop.ts';
import { erasePerson } from './erase-person.ts';

const COUPON = { code: 'ONCE', kind: 'fixed' as const, off: cents(100), isActive: true, used: 0, version: 1 };

describe('erasing a person', () => {
  it('leaves of her orders what the books need, and of her letters that they went', async () => {
    const shop = aShop({ coupons: [COUPON] });
    const recipients = [aRecipient({ phone: '+1 512 555 0100' })];
    const { id } = await delivered(shop, { recipients, couponCode: 'ONCE' });
    const before = fileOf(shop, id);
    expect(await erasePerson({ orderNumber: before.order.orderNumber, actor: 'owner' }, shop)).toEqual({
      orders: [before.order.orderNumber],
      letters: 2,
    });

    const { order: after, timeline } = fileOf(shop, id);
    expect(after).toMatchObject({ email: '', fingerprint: '', version: before.order.version + 1 });
    expect(after.recipients[0]).toMatchObject({
      name: '',
      giftMessage: '',
      senderName: '',
      address: { line1: '', city: '', state: 'NJ', postalCode: '', country: 'US' },
      deliveryDate: before.order.recipients[0]?.deliveryDate,
    });
    expect(after.recipients[0]).not.toHaveProperty('phone');
    for (const kept of ['orderNumber', 'items', 'totals', 'amountPaid', 'paidAt', 'paymentIntentId'] as const) {
      expect(after[kept], kept).toEqual(before.order[kept]);
    }
    expect(timeline.at(-1)).toMatchObject({ kind: 'erased', actor: 'owner' });
    expect(timeline.at(-1)).not.toHaveProperty('text');
    expect(shop.shelves.mails.map(({ to }) => to)).toEqual(['', '']);
    expect([...shop.shelves.uses]).toEqual([['ONCE erased', 1]]);
    expect(shop.shelves.coupons.get('ONCE')?.used).toBe(1);
    expect([...shop.shelves.heads]).toEqual([]);
  });

  it('changes nothing when it is repeated', async () => {
    const shop = aShop();
    const { orderNumber, id } = await delivered(shop);
    await erasePerson({ orderNumber, actor: 'owner' }, shop);
    const once = structuredClone(fileOf(shop, id));
    expect(await erasePerson({ orderNumber, actor: 'other' }, shop)).toEqual({ orders: [orderNumber], letters: 0 });
    expect(fileOf(shop, id)).toEqual(once);
  });

  it('goes on where it was interrupted', async () => {
    const shop = aShop();
    const [first, second] = [await delivered(shop), await delivered(shop)];
    const breaking: TestShop = {
      ...shop,
      outbox: { ...shop.outbox, refile: () => Promise.reject(new Error('the process died')) },
    };
    const command = { orderNumber: first.orderNumber, actor: 'owner' };
    await expect(erasePerson(command, breaking)).rejects.toThrow('died');
    expect(await erasePerson(command, shop)).toEqual({ orders: [second.orderNumber, first.orderNumber], letters: 4 });
    expect(shop.shelves.mails.every(({ to }) => to === '')).toBe(true);
  });

  it('decides anew when the order has changed meanwhile', async () => {
    const shop = aShop();
    const { orderNumber, id } = await delivered(shop);
    let isFirst = true;
    const racing: TestShop = {
      ...shop,
      orders: {
        ...shop.orders,
        async change(change) {
          if (isFirst) {
            isFirst = false;
            await refundOrder({ orderId: id, amount: 100, restock: false, reason: 'Rohan wrote', actor: 'ravi' }, shop);
            send(shop);
          }
          return shop.orders.change(change);
        },
      },
    };
    await erasePerson({ orderNumber, actor: 'owner' }, racing);
    const { order: after } = fileOf(shop, id);
    expect(after.refunds).toMatchObject([{ amount: 100, status: 'succeeded', reason: '' }]);
    expect(JSON.stringify(fileOf(shop, id))).not.toContain('Rohan');
  });

  it('takes a history too long for one transaction in parts', async () => {
    const shop = aShop();
    const { orderNumber, id } = await delivered(shop);
    for (let n = 0; n < 130; n += 1) {
      const { version } = fileOf(shop, id).order;
      await updateOrder({ orderId: id, version, actor: 'ravi', note: `Asha called, ${n}` }, shop);
    }
    const { version } = fileOf(shop, id).order;
    await erasePerson({ orderNumber, actor: 'owner' }, shop);
    const { order: after, timeline } = fileOf(shop, id);
    expect(after.version).toBe(version + 3);
    expect(timeline.filter(({ kind }) => kind === 'erased')).toHaveLength(1);
    expect(timeline.filter(({ kind }) => kind === 'note')).toHaveLength(130);
    expect(JSON.stringify(timeline)).not.toContain('Asha');
  });

  it('ends a checkout that nobody has paid, and puts its units back', async () => {
    const shop = aShop();
    const { order: pending } = await order(shop);
    await erasePerson({ orderNumber: pending.orderNumber, actor: 'owner' }, shop);
    expect(fileOf(shop, pending.id).order).toMatchObject({ status: 'expired', email: '', stockHeld: false });
    expect([...shop.shelves.products.values()][0]?.stock).toBe(10);
    expect(shop.shelves.lines.size).toBe(0);
  });

  it('takes an order whose parcel came back: nothing will follow', async () => {
    const shop = aShop();
    const { id, orderNumber } = await paidOrder(shop);
    for (const status of ['shipped', 'returned'] as const) {
      const { version } = fileOf(shop, id).order;
      await updateOrder({ orderId: id, version, actor: 'packer', shipments: [{ n: 1, status }] }, shop);
    }
    send(shop);
    await erasePerson({ orderNumber, actor: 'owner' }, shop);
    expect(fileOf(shop, id).order).toMatchObject({ status: 'shipped', email: '' });
  });

  it('leaves alone what another guest ordered on the same device', async () => {
    const shop = aShop();
    const { id: hers } = await delivered(shop, { email: 'meera@example.com' });
    const { orderNumber } = await delivered(shop);
    await erasePerson({ orderNumber, actor: 'owner' }, shop);
    expect(fileOf(shop, hers).order).toMatchObject({ email: 'meera@example.com' });
    expect(shop.shelves.mails.filter(({ orderId }) => orderId === hers).every(({ to }) => to !== '')).toBe(true);
  });

  it('takes all orders of an account, whichever of them was named, or none', async () => {
    const shop = aShop();
    const account = { userId: 'user_asha', isSignedIn: true };
    await delivered(shop, { ...account, email: 'old@example.com' });
    const { orderNumber } = await delivered(shop, account);
    const byNumber = await erasePerson({ orderNumber, actor: 'owner' }, shop);
    expect(byNumber.orders).toHaveLength(2);
    expect((await erasePerson({ userId: 'user_asha', actor: 'owner' }, shop)).orders.toSorted()).toEqual(
      byNumber.orders.toSorted(),
    );
  });

  it('knows no order by a number that was never given', async () => {
    await expect(erasePerson({ orderNumber: 'UR-99999', actor: 'owner' }, aShop())).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a person is still needed', () => {
  it.each<[string, string, (shop: TestShop) => Promise<unknown>]>([
    ['a parcel is on its way', 'parcel_under_way', async (shop) => paidOrder(shop)],
    ['a bank is still thinking', 'payment_under_way', processing],
    ['money is on its way back', 'refund_under_way', (shop) => cancelled(shop, 'pending')],
    ['money is owed', 'money_owed', (shop) => cancelled(shop, 'failed')],
    ['a payment is disputed', 'disputed', disputed],
    [
      'a letter waits to be sent',
      'letter_waiting',
      async (shop) => {
        const { id } = await delivered(shop);
        const [letter] = shop.shelves.mails.filter((mail) => mail.orderId === id);
        Object.assign(letter ?? {}, { status: 'pending' });
      },
    ],
  ])('while %s, and nothing of hers is erased', async (_, why, happen) => {
    const shop = aShop();
    const { id, orderNumber } = await delivered(shop);
    await happen(shop);
    if (why !== 'letter_waiting') send(shop);
    const refused = erasePerson({ orderNumber, actor: 'owner' }, shop);
    await expect(refused).rejects.toMatchObject({
      code: 'person_still_needed',
      facts: { orders: [{ orderNumber: expect.stringMatching(/^UR-/), why }] },
    });
    expect(fileOf(shop, id).order.email).not.toBe('');
  });
});

describe('an order that was erased', () => {
  it('is refunded without a letter', async () => {
    const shop = aShop();
    const { orderNumber, id } = await delivered(shop);
    await erasePerson({ orderNumber, actor: 'owner' }, shop);
    const letters = shop.shelves.mails.length;
    await refundOrder({ orderId: id, amount: 100, restock: false, reason: 'late', actor: 'owner' }, shop);
    expect(fileOf(shop, id).order).toMatchObject({ paymentStatus: 'partially_refunded' });
    expect(shop.shelves.mails).toHaveLength(letters);
  });

  it('is held, and the owner woken, should money come for it after all', async () => {
    const shop = aShop();
    const { order: pending } = await order(shop);
    await erasePerson({ orderNumber: pending.orderNumber, actor: 'owner' }, shop);
    shop.payments.pay(pending.id);
    await settlePayment(`cs_${pending.id}`, shop);
    expect(fileOf(shop, pending.id).order).toMatchObject({ status: 'on_hold', paymentStatus: 'paid' });
    expect(shop.alarmsRaised).toEqual(['PaymentMismatch']);
    expect(shop.shelves.mails).toEqual([]);

    const again = () => erasePerson({ orderNumber: pending.orderNumber, actor: 'owner' }, shop);
    await expect(again()).rejects.toMatchObject({ facts: { orders: [{ why: 'money_owed' }] } });
    await refundOrder({ orderId: pending.id, restock: false, reason: 'nowhere to send it', actor: 'owner' }, shop);
    await again();
    expect(fileOf(shop, pending.id).order).toMatchObject({ paymentStatus: 'refunded', refunds: [{ reason: '' }] });
  });
});

type Wishes = Parameters<typeof order>[1];

async function delivered(shop: TestShop, wishes?: Wishes) {
  const { id, orderNumber } = await paidOrder(shop, wishes);
  for (const status of ['shipped', 'delivered'] as const) {
    const { version } = fileOf(shop, id).order;
    await updateOrder({ orderId: id, version, actor: 'packer', status }, shop);
  }
  send(shop);
  return { id, orderNumber };
}

async function processing(shop: TestShop): Promise<void> {
  const { order: waiting } = await order(shop);
  shop.payments.pay(waiting.id, { paid: false });
  await settlePayment(`cs_${waiting.id}`, shop);
}

/** Sold out, or simply called off: what Stripe says of its refund is the question. */
async function cancelled(shop: TestShop, status: 'pending' | 'failed'): Promise<void> {
  const { id } = await paidOrder(shop);
  await cancelOrder({ orderId: id, actor: 'shopper', reason: 'Rohan moved' }, shop);
  const file = fileOf(shop, id);
  const refunds = file.order.refunds.map((refund) => ({ ...refund, status }));
  shop.shelves.files.set(id, { ...file, order: { ...file.order, refunds, paymentStatus: 'paid' } });
}

async function disputed(shop: TestShop): Promise<void> {
  const { id } = await delivered(shop);
  await applyPaymentEvent({ kind: 'dispute', disputeId: `dp_${id}` }, shop);
}

/** The clock comes for the letters. */
function send({ shelves }: TestShop): void {
  for (const mail of shelves.mails) Object.assign(mail, { status: 'sent' } satisfies Partial<Mail>);
}

function fileOf({ shelves }: TestShop, id: string): OrderFile {
  const file = shelves.files.get(id);
  if (!file) throw new Error(`no order ${id}`);
  return file;
}
