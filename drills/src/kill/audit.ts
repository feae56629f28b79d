import type Stripe from 'stripe';
import { type Ledger, type StoredOrder, stockIn } from './ledger.ts';
import type { Purchase } from './shopper.ts';

export type Evidence = {
  before: Ledger;
  after: Ledger;
  purchases: readonly Purchase[];
  sessions: Stripe.Checkout.Session[];
};

/** Everything that must hold when the last order in flight has settled; each fault is a sentence. */
export function audit(evidence: Evidence): string[] {
  return [
    ...evidence.purchases.flatMap((purchase) => faultsOfPurchase(purchase, evidence)),
    ...newOrders(evidence).flatMap((order) => faultsOfOrder(order, evidence)),
    ...orphans(evidence.after),
    ...stockFaults(evidence),
    ...evidence.sessions.flatMap((session) => faultsOfSession(session, evidence)),
  ];
}

export function newOrders({ before, after }: Evidence): StoredOrder[] {
  return [...after.orders.values()].filter(({ id }) => !before.orders.has(id));
}

/** What she was told stands. */
function faultsOfPurchase(purchase: Purchase, { after }: Evidence): string[] {
  const { orderId, orderNumber, totals, hasPaid, wasToldPaid } = purchase;
  const order = after.orders.get(orderId);
  if (!order) return [`${orderNumber} was promised and is not there`];
  const isPaid = order.paymentStatus === 'paid' && order.status === 'confirmed';
  return [
    ...(order.totals.total === totals.total ? [] : [`${orderNumber} costs ${order.totals.total}, not ${totals.total}`]),
    ...(hasPaid && !isPaid ? [`${orderNumber} was paid and is ${order.status}, ${order.paymentStatus}`] : []),
    ...(wasToldPaid && !isPaid ? [`${orderNumber} was called paid and is ${order.status}`] : []),
  ];
}

/** An order is whole: its parcels, its first timeline entry, its pointers, and either settled or nothing. */
function faultsOfOrder(order: StoredOrder, { after }: Evidence): string[] {
  const { id, orderNumber, recipients, stripeSessionId, paymentStatus, status, stockHeld } = order;
  const parts = after.underOrders
    .filter((part) => part.startsWith(`ORDER#${id} `))
    .map((part) => part.split(' ')[1] ?? '');
  const letters = after.mails.filter((mail) => mail.orderId === id && mail.kind === 'order_confirmed').length;
  const isPaid = paymentStatus === 'paid';
  const checks: [boolean, string][] = [
    [recipients.every(({ n }) => parts.includes(`SHIPMENT#${n}`)), 'lacks a parcel'],
    [parts.some((part) => part.startsWith('EVENT#')), 'has no timeline'],
    [after.pointers.get(`NUMBER#${orderNumber}`) === id, 'cannot be found by its number'],
    [!stripeSessionId || after.pointers.get(`STRIPE#${stripeSessionId}`) === id, 'cannot be found by its payment'],
    [isPaid ? status === 'confirmed' : status === 'expired' || status === 'cancelled', `is left ${status}`],
    [stockHeld === isPaid, stockHeld ? 'keeps stock unpaid' : 'is paid and holds no stock'],
    [!parts.includes('PAYMENT'), 'is still on the list of open payments'],
    [letters === (isPaid ? 1 : 0), `has ${letters} letters of confirmation`],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [`${orderNumber} ${fault}`]));
}

function orphans({ underOrders, pointers, orders }: Ledger): string[] {
  const ids = [...underOrders.map((part) => part.split(' ')[0]?.slice('ORDER#'.length) ?? ''), ...pointers.values()];
  return [...new Set(ids)]
    .filter((id) => !orders.has(id))
    .map((id) => `there are parts of an order ${id} that is not there`);
}

/** Every unit that left the shelf is some order's, and only once. */
function stockFaults({ before, after }: Evidence): string[] {
  const then = stockIn(before);
  return [...stockIn(after)].flatMap(([id, { stock, sold, held }]) => {
    const was = then.get(id);
    if (!was || stock < 0) return [`${id} has a stock of ${stock}`];
    const taken = held - was.held;
    return was.stock - stock === taken && sold - was.sold === taken
      ? []
      : [`${id}: ${was.stock - stock} left the shelf, ${sold - was.sold} count as sold, orders hold ${taken}`];
  });
}

/** No money without its order, to the cent, and none twice. */
function faultsOfSession(session: Stripe.Checkout.Session, { after, sessions }: Evidence): string[] {
  const orderId = session.metadata?.['orderId'] ?? '';
  if (session.status === 'open') {
    // One whose order does not know it lost its answer on the way: nobody holds the secret that could pay it.
    const isKnown = after.orders.get(orderId)?.stripeSessionId === session.id;
    return isKnown ? [`the payment ${session.id} is still open`] : [];
  }
  if (session.payment_status !== 'paid') return [];
  const order = after.orders.get(orderId);
  if (order?.paymentStatus !== 'paid')
    return [`${session.id} is paid, its order ${orderId} is ${order?.paymentStatus}`];
  const paid = sessions.filter(
    (each) => each.metadata?.['orderId'] === orderId && each.payment_status === 'paid',
  ).length;
  if (paid > 1) return [`${order.orderNumber} was paid ${paid} times`];
  if (session.amount_total === order.totals.total) return [];
  return [`${order.orderNumber} costs ${order.totals.total}, charged ${session.amount_total}`];
}
