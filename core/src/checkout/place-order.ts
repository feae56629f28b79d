import type { StoredCart } from '../cart/cart.ts';
import { ShopError } from '../errors.ts';
import type { BillingAddress } from '../orders/address.ts';
import { timelineEntry } from '../orders/advance.ts';
import type { Order, Recipient, Shipment } from '../orders/order.ts';
import type { OrderPlacement } from '../orders/order-change.ts';
import type { Shop } from '../ports.ts';
import { customerKey } from '../promotions/customer-key.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { checkoutFacts, type RecipientWish } from './checkout-facts.ts';
import { endOpenOrder } from './end-open-order.ts';
import { couponMove, stockTaken } from './holdings.ts';
import type { PricedCheckout } from './price-checkout.ts';
import { priceCheckout } from './price-checkout.ts';
import { asRefusal } from './problem.ts';
import { alreadyPaid, isOrdered, type StartedCheckout, startPayment } from './start-payment.ts';

export type PlaceOrder = {
  userId: string;
  /** True for a customer who is signed in: her coupon uses count by account, a guest's by e-mail. */
  isSignedIn: boolean;
  email: string;
  phone?: string | undefined;
  recipients: RecipientWish[];
  billingAddress?: BillingAddress | undefined;
  couponCode?: string | undefined;
  expectedTotal: number;
  idempotency?: { scope: string; key: string } | undefined;
  /** The order that an earlier try of this same request has made, if it died before it could answer. */
  resume?: string | undefined;
};

export type PlaceDeps = Pick<
  Shop,
  | 'carts'
  | 'products'
  | 'coupons'
  | 'orders'
  | 'settings'
  | 'payments'
  | 'tax'
  | 'clock'
  | 'ids'
  | 'hash'
  | 'pseudonym'
  | 'alarms'
>;

/** A Stripe session lives at least 30 minutes; the rest is for the way there. */
const MINUTES_TO_PAY = 35;

/**
 * Takes stock, coupon and order number in one transaction and opens the payment. The order is saved first: a payment
 * without an order cannot be explained to anyone. Dying between any two steps heals: the same request finds the same
 * order and the same session, and the sweeper finds the rest.
 * @throws ShopError for whatever `priceCheckout` finds wrong, total_changed, price_changed, already_paid, payment_unavailable
 */
export async function placeOrder(command: PlaceOrder, deps: PlaceDeps): Promise<StartedCheckout> {
  return retryOnConflict(async () => startPayment(await findOrPlace(command, deps), deps));
}

async function findOrPlace(command: PlaceOrder, deps: PlaceDeps): Promise<Order> {
  const resumed = command.resume === undefined ? undefined : await deps.orders.read(command.resume);
  if (resumed && (resumed.order.paidAt || isStillPayable(resumed.order, deps))) return resumed.order;

  const { facts, openOrder } = await checkoutFacts(command, deps);
  // A cart that was just paid is empty, but its second click deserves the order, not "nothing in the cart".
  if (facts.cart.lines.length === 0 && openOrder?.paidAt) throw alreadyPaid(openOrder);
  const wishes = command.recipients.map(({ address, ...wish }) => ({ ...wish, ...address }));
  const priced = await priceCheckout(wishes, facts, deps.tax);
  const [problem] = priced.problems;
  if (problem) throw asRefusal(problem);
  refuseOtherTotal(command, priced, facts.cart.lines);

  const fingerprint = fingerprintOf(command, priced, deps);
  if (openOrder) {
    if (openOrder.fingerprint === fingerprint && isStillPayable(openOrder, deps)) return openOrder;
    const ended = await endOpenOrder(openOrder, deps);
    if (isOrdered(ended)) throw alreadyPaid(ended);
  }
  const toPlace = { priced, fingerprint, usage: facts.coupon, cart: facts.cart };
  const placement = await newPlacement(command, toPlace, deps);
  await deps.orders.place(placement);
  return placement.order;
}

function isStillPayable(order: Order, { clock }: PlaceDeps): boolean {
  return order.status === 'pending' && order.stockHeld && clock.now().toISOString() < order.expiresAt;
}

/** She pays what she was shown, or is asked again: nothing is reserved before. */
function refuseOtherTotal(
  { expectedTotal }: PlaceOrder,
  { totals, items }: PricedCheckout,
  lines: readonly { id: string; price: number }[],
): void {
  if (totals.total === expectedTotal) return;
  const changed = items
    .map((item) => ({
      itemId: item.itemId,
      was: lines.find((line) => line.id === item.itemId)?.price,
      now: item.price,
    }))
    .filter(({ was, now }) => was !== now);
  const facts = { totals, expectedTotal, ...(changed.length > 0 && { changed }) };
  if (changed.length > 0) throw new ShopError('price_changed', 'A price has changed meanwhile.', facts);
  throw new ShopError('total_changed', 'The total has changed meanwhile.', facts);
}

/** The same content gives the same fingerprint; the smallest change gives another. */
function fingerprintOf(command: PlaceOrder, priced: PricedCheckout, { hash }: PlaceDeps): string {
  const { userId, email, phone, recipients, billingAddress } = command;
  const { items, totals, coupon, parcels } = priced;
  return hash(JSON.stringify([userId, email, phone, recipients, billingAddress, items, totals, coupon?.code, parcels]));
}

type ToPlace = {
  priced: PricedCheckout;
  fingerprint: string;
  usage: { usageLimit?: number; usageLimitPerCustomer?: number } | undefined;
  cart: StoredCart;
};

async function newPlacement(command: PlaceOrder, toPlace: ToPlace, deps: PlaceDeps): Promise<OrderPlacement> {
  const now = deps.clock.now();
  const order = await newOrder(command, toPlace, deps);
  const coupon = couponMove(order, 1);
  const { usageLimit, usageLimitPerCustomer } = toPlace.usage ?? {};
  const { openOrderId, paidOrderId } = toPlace.cart;
  const moment = { now, actor: 'shopper', eventId: deps.ids.next('evt') };
  return {
    order,
    shipments: order.recipients.map((recipient) => newShipment(order.id, recipient)),
    timeline: [timelineEntry(moment, { kind: 'placed', to: 'pending' })],
    stock: stockTaken(order),
    ...(coupon && {
      coupon: {
        ...coupon,
        ...(usageLimit !== undefined && { usageLimit }),
        ...(usageLimitPerCustomer !== undefined && { usageLimitPerCustomer }),
      },
    }),
    cart: {
      userId: command.userId,
      ...(openOrderId !== undefined && { previousOpenOrderId: openOrderId }),
      ...(paidOrderId !== undefined && { paidOrderId }),
    },
    ...(command.idempotency && { idempotency: command.idempotency }),
  };
}

async function newOrder(command: PlaceOrder, { priced, fingerprint }: ToPlace, deps: PlaceDeps): Promise<Order> {
  const now = deps.clock.now();
  const { coupon, items, totals } = priced;
  const kind = coupon?.kind;
  return {
    id: deps.ids.next('ord'),
    orderNumber: await deps.orders.nextNumber(),
    userId: command.userId,
    email: command.email,
    ...(command.phone !== undefined && { phone: command.phone }),
    status: 'pending',
    paymentStatus: 'unpaid',
    disputed: false,
    items,
    recipients: command.recipients.map((wish, index) => newRecipient(wish, priced.parcels[index])),
    totals,
    ...(coupon && kind && { coupon: { code: coupon.code, kind, customerKey: customerKey(command, deps.pseudonym) } }),
    ...(command.billingAddress && { billingAddress: command.billingAddress }),
    refunds: [],
    stockHeld: true,
    fingerprint,
    expiresAt: new Date(now.getTime() + MINUTES_TO_PAY * 60_000).toISOString(),
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    version: 1,
  };
}

function newRecipient(wish: RecipientWish, parcel: PricedCheckout['parcels'][number] | undefined): Recipient {
  if (!parcel) throw new Error(`no parcel was planned for recipient ${wish.n}`);
  return {
    n: wish.n,
    name: wish.name,
    ...(wish.phone !== undefined && { phone: wish.phone }),
    address: wish.address,
    giftMessage: wish.giftMessage,
    senderName: wish.senderName,
    deliveryOption: parcel.deliveryOption,
    deliveryOptionName: parcel.deliveryOptionName,
    deliveryDate: parcel.deliveryDate,
    shipBy: parcel.shipBy,
    shipping: parcel.shipping,
    shippingTax: parcel.shippingTax,
  };
}

function newShipment(orderId: string, { n, shipBy, deliveryDate }: Recipient): Shipment {
  return { orderId, n, status: 'pending', shipBy, deliveryDate };
}
