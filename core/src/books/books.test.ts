import { describe, expect, it } from 'vitest';
import { settlePayment } from '../checkout/settle-payment.ts';
import { cents } from '../money.ts';
import type { Order, Refund } from '../orders/order.ts';
import type { PaymentState } from '../ports.ts';
import { contributionOf } from '../sales/contribution.ts';
import { sumOf } from '../sales/day-figures.ts';
import { aShop, order, paidOrder } from '../testing/a-shop.ts';
import { type Books, imbalances, imbalancesUnderWay } from './books.ts';

describe('the books', () => {
  it('of a shop that sold one thing for one payment balance', async () => {
    expect(imbalances(await theBooks())).toEqual([]);
  });

  it('of a shop that gave a part back balance too', async () => {
    expect(imbalances(refunded(await theBooks()))).toEqual([]);
  });

  it('of a checkout that came to nothing balance too', async () => {
    expect(imbalances(await unpaidBooks())).toEqual([]);
  });

  it('of a shop that gave money back after its person was erased balance without a letter', async () => {
    const books = refunded(await theBooks());
    const untold = { ...books, mails: books.mails.filter(({ kind }) => kind !== 'order_refunded') };
    expect(imbalances(untold)).not.toEqual([]);
    expect(imbalances(erased(untold))).toEqual([]);
    const twice = { ...untold, mails: [...untold.mails, ...untold.mails] };
    expect(imbalances(erased(twice))).toEqual([expect.stringMatching(/1 confirmations and 2 letters/)]);
  });

  it.each<[string, (books: Books) => Books, RegExp]>([
    ['a unit that is sold twice', shelf({ stock: -1 }), /-1 units of prod_surya are on the shelf/],
    [
      'a unit that has vanished',
      shelf({ stock: 8 }),
      /of 10 units of prod_surya, 8 are on the shelf and 1 with orders/,
    ],
    ['a unit that does not count as sold', shelf({ sold: 0 }), /0 units of prod_surya count as sold and 1 are with/],
    ['a coupon counted without an order', coupon({ used: 1, usesBy: {} }), /RAKHI counts 1 uses and 0 orders hold it/],
    ['a coupon counted for somebody else', coupon({ used: 0, usesBy: { meera: 1 } }), /1 uses by meera, whose orders/],
    ['an order that goes on unpaid', changed({ paymentStatus: 'unpaid' }), /is confirmed and unpaid/],
    ['an order that goes on without its stock', changed({ stockHeld: false }), /is confirmed without its stock/],
    ['an order paid by nobody', session({ paid: false }), /counts as paid and Stripe has no payment for it/],
    ['a payment for an order that expired', changed({ status: 'expired' }), /is expired and was paid/],
    ['a payment for no order', session({ orderId: 'ord_gone' }), /was paid for an order that is not there/],
    ['an order paid twice', twice, /was paid 2 times/],
    [
      'a payment that its order does not know',
      changed({ stripeSessionId: 'cs_other' }),
      /was paid in .* does not know/,
    ],
    ['a cent too much', session({ amount: cents(1599) }), /says 1598 was paid and Stripe 1599/],
    ['parts that make another sum', total(1597), /the parts of .* make 1598, not 1597/],
    ['money kept for what was cancelled', changed({ status: 'cancelled' }), /is cancelled and its money was kept/],
    [
      'a refund that nobody wrote down',
      (books) => ({ ...books, refunds: refunded(books).refunds }),
      /knows nothing of/,
    ],
    ['a refund of another amount', madeAs({ amount: cents(400) }), /is 500 succeeded, at Stripe 400 succeeded/],
    ['a refund under another name', madeAs({ refundId: 'ref_x' }), /never asked for ref_x, a refund of 500/],
    ['a refund written down twice', refundedTwice, /counts a refund of 500 2 times/],
    ['more back than was paid', (books) => refunded(books, 1599), /1599 went back of 1598 paid/],
    [
      'a letter too many',
      (books) => ({ ...books, mails: [...books.mails, ...books.mails] }),
      /1 confirmations and 2 letters/,
    ],
    ['a letter too few', (books) => ({ ...books, mails: [] }), /1 confirmations and 0 letters/],
    ['a refund told twice', toldTwice, /the timeline of .* has 2 refunds succeeded, and 1 were/],
    ['a letter that never left', waitingLetter, /order_confirmed\) is pending/],
    ['an order that went backwards', backwards, /in version 4 of .* confirmed became pending/],
    ['an order whose last version is lost', changed({ version: 9 }), /is not the version that was written last/],
    ['a payment that is still open', session({ status: 'open' }), /can still be paid/],
    ['a payment that nobody settles', (books) => ({ ...books, unsettled: ids(books) }), /the sweeper still looks at/],
    ['a cart that waits', cart, /the cart of guest_asha waits for .* which is confirmed and paid/],
    ['a sale that nobody has counted', uncounted, /ord_.* was counted with -1 placed, -1 paid, -1598 takings too many/],
    ['a day that counts a sale twice', countedTwice, /2027-07-05 tells of 1 placed, 1 paid, 1598 takings too many/],
    ['a refund never asked for', requested, /ref_1 of .* was never asked for/],
  ])('tell of %s', async (_, spoil, says) => {
    expect(imbalances(spoil(await theBooks()))).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });

  it('of a shop in the middle of its work may wait for things, but not be wrong', async () => {
    const books = await theBooks();
    const waiting = { ...waitingLetter(books), unsettled: ids(books) };
    expect(imbalances(waiting)).toHaveLength(2);
    expect(imbalancesUnderWay(waiting)).toEqual([]);
    expect(imbalancesUnderWay(shelf({ stock: -1 })(waiting))).toHaveLength(2);
  });

  it('of an order that nobody followed leave open whether a refund that failed had been told before', async () => {
    const right = refunded(await theBooks());
    const failed = { ...REFUND, status: 'failed' as const };
    const orders = right.orders.map((file) => {
      const order = { ...file.order, refunds: [failed], paymentStatus: 'paid' as const };
      return { ...file, order, versions: [order] };
    });
    const refunds = right.refunds.map((made) => ({ ...made, status: 'failed' as const }));
    const told = counted({ ...right, orders, refunds });
    const untold = { ...told, mails: told.mails.filter(({ kind }) => kind === 'order_confirmed') };
    expect([...imbalances(told), ...imbalances(untold)]).toEqual([]);
    expect(imbalances({ ...told, mails: [...told.mails, ...told.mails.slice(-1)] })).toHaveLength(1);
  });

  it('tell of stock that came back while the payment was open', async () => {
    const books = await unpaidBooks();
    const [open] = books.sessions;
    const releases = books.orders.map(({ order: { id } }) => ({
      orderId: id,
      session: open && { ...open, status: 'open' as const },
    }));
    expect(imbalances({ ...books, releases })).toEqual([
      expect.stringMatching(/gave it back while its session was open/),
    ]);
  });
});

type Spoil = (books: Books) => Books;

function shelf(changes: Partial<Books['products'][number]>): Spoil {
  return (books) => ({ ...books, products: books.products.map((product) => ({ ...product, ...changes })) });
}

function coupon(counts: { used: number; usesBy: Record<string, number> }): Spoil {
  return (books) => ({ ...books, coupons: [{ code: 'RAKHI', ...counts }] });
}

function changed(changes: Partial<Order>): Spoil {
  return (books) => ({
    ...books,
    orders: books.orders.map((file) => ({ ...file, order: { ...file.order, ...changes } })),
  });
}

const erased = changed({ erasedAt: '2027-09-01T00:00:00.000Z' });

function total(amount: number): Spoil {
  return (books) =>
    books.orders.reduce(
      (wrong, { order: { totals } }) => changed({ totals: { ...totals, total: cents(amount) } })(wrong),
      books,
    );
}

function session(changes: Partial<PaymentState>): Spoil {
  return (books) => ({ ...books, sessions: books.sessions.map((each) => ({ ...each, ...changes })) });
}

function twice(books: Books): Books {
  return { ...books, sessions: books.sessions.flatMap((each) => [each, { ...each, sessionId: 'cs_second' }]) };
}

const REFUND: Refund = {
  id: 'ref_1',
  amount: cents(500),
  status: 'succeeded',
  reason: '',
  by: 'staff',
  stripeRefundId: 're_1',
  createdAt: '',
};

function refunded(books: Books, amount = 500): Books {
  const refunds = [{ ...REFUND, amount: cents(amount) }];
  const paymentStatus = amount < 1598 ? ('partially_refunded' as const) : ('refunded' as const);
  const orders = books.orders.map((file) => {
    const after = { ...file.order, refunds, paymentStatus, version: file.order.version + 1 };
    return { ...file, order: after, versions: [...file.versions, after] };
  });
  const made = { stripeRefundId: 're_1', refundId: 'ref_1', amount: cents(amount), status: 'succeeded' as const };
  const mails = books.mails.flatMap((mail) => [mail, { ...mail, id: 'mail_refund', kind: 'order_refunded' as const }]);
  return counted({
    ...books,
    orders,
    mails,
    refunds: [{ ...made, paymentIntentId: orders[0]?.order.paymentIntentId ?? '' }],
  });
}

function madeAs(changes: Partial<Books['refunds'][number]>): Spoil {
  return (books) => {
    const right = refunded(books);
    return { ...right, refunds: right.refunds.map((made) => ({ ...made, ...changes })) };
  };
}

function refundedTwice(books: Books): Books {
  return changed({ refunds: [REFUND, { ...REFUND, id: 'ref_2' }] })(refunded(books));
}

function toldTwice(books: Books): Books {
  const entry = { id: 'evt_1', at: '', actor: 'staff', kind: 'refund', to: 'succeeded' };
  const right = refunded(books);
  return { ...right, orders: right.orders.map((file) => ({ ...file, timeline: [entry, { ...entry, id: 'evt_2' }] })) };
}

function requested(books: Books): Books {
  const { stripeRefundId: _, ...refund } = REFUND;
  return changed({ refunds: [{ ...refund, status: 'requested' }] })(books);
}

function waitingLetter(books: Books): Books {
  return { ...books, mails: books.mails.map((mail) => ({ ...mail, status: 'pending' as const })) };
}

function backwards(books: Books): Books {
  const orders = books.orders.map((file) => {
    const after = { ...file.order, status: 'pending' as const, version: file.order.version + 1 };
    return { ...file, order: after, versions: [...file.versions, after] };
  });
  return { ...books, orders };
}

function uncounted(books: Books): Books {
  return { ...books, days: [], orders: books.orders.map(({ counted: _, ...file }) => file) };
}

function countedTwice(books: Books): Books {
  return { ...books, days: books.days.map((day) => ({ ...day, ...sumOf([day, day]) })) };
}

function cart(books: Books): Books {
  return { ...books, openCheckouts: books.orders.map(({ order: { id, userId } }) => ({ userId, orderId: id })) };
}

function ids({ orders }: Books): string[] {
  return orders.map(({ order: { id } }) => id);
}

async function theBooks(): Promise<Books> {
  const shop = aShop();
  await paidOrder(shop);
  return booksOf(shop);
}

async function unpaidBooks(): Promise<Books> {
  const shop = aShop();
  const { order: placed } = await order(shop);
  shop.payments.lapse(placed.id);
  await settlePayment(`cs_${placed.id}`, shop);
  return booksOf(shop);
}

function booksOf({ shelves, payments }: ReturnType<typeof aShop>): Books {
  return counted({
    products: [...shelves.products.values()].map(({ id, stock, sold }) => ({ id, stock, sold, putIn: 10 })),
    coupons: [],
    orders: [...shelves.files.values()].map((file) => ({ ...file, versions: [file.order] })),
    mails: shelves.mails.map((mail) => ({ ...mail, status: 'sent' })),
    unsettled: [...shelves.open.keys()],
    openCheckouts: [],
    releases: [],
    payable: [...payments.sessions.keys()],
    sessions: [...payments.sessions.values()],
    refunds: [],
    days: [],
  });
}

/** All orders are of one day. */
function counted(books: Books): Books {
  const orders = books.orders.map((file) => {
    return { ...file, counted: { ...contributionOf(file.order), version: file.order.version } };
  });
  return { ...books, orders, days: [{ day: '2027-07-05', ...sumOf(orders.map((file) => file.counted)) }] };
}
