import { randomBytes } from 'node:crypto';
import {
  cents,
  type Order,
  type OrderFile,
  type OrderItem,
  type Recipient,
  type Shipment,
  type Totals,
} from '@rakhi/core';

/** A pending order of one rakhi to one brother; a test overrides what it is about. Each has an id of its own. */
export function anOrder(over: Partial<Order> = {}): Order {
  const now = '2027-08-01T10:00:00.000Z';
  return {
    id: `ord_${randomBytes(8).toString('hex')}`,
    orderNumber: 'UR-10042',
    userId: 'user_asha',
    email: 'asha@example.com',
    status: 'pending',
    paymentStatus: 'unpaid',
    disputed: false,
    items: [anItem()],
    recipients: [aRecipient()],
    totals: totalsOf({ subtotal: 1999 }),
    refunds: [],
    stockHeld: true,
    fingerprint: 'f',
    // Stripe wants an end between 30 minutes and a day from now.
    expiresAt: new Date(Date.now() + 35 * 60_000).toISOString(),
    createdAt: now,
    updatedAt: now,
    version: 1,
    ...over,
  };
}

export function anItem(over: Partial<OrderItem> = {}): OrderItem {
  const price = over.price ?? cents(1999);
  return {
    itemId: 'cart_1',
    productId: 'prod_peacock',
    sku: 'UR-1001',
    slug: 'peacock-rakhi',
    name: 'Peacock rakhi',
    image: 'products/peacock',
    category: 'rakhis',
    price,
    quantity: 1,
    lineTotal: cents(price * (over.quantity ?? 1)),
    discount: cents(0),
    tax: cents(0),
    digital: false,
    recipient: 1,
    ...over,
  };
}

export function aRecipient(over: Partial<Recipient> = {}): Recipient {
  return {
    n: 1,
    name: 'Rohan Mehta',
    address: { line1: '12 Elm Street', city: 'Austin', state: 'TX', postalCode: '78701', country: 'US' },
    giftMessage: '',
    senderName: '',
    deliveryOption: 'standard',
    deliveryOptionName: 'Standard',
    deliveryDate: '2027-08-13',
    shipBy: '2027-08-09',
    shipping: cents(0),
    shippingTax: cents(0),
    ...over,
  };
}

export function aShipment(over: Partial<Shipment> = {}): Shipment {
  return { orderId: 'ord_1', n: 1, status: 'pending', shipBy: '2027-08-09', deliveryDate: '2027-08-13', ...over };
}

export function aFile(order: Partial<Order> = {}, shipments: Shipment[] = [aShipment()]): OrderFile {
  return { order: anOrder(order), shipments, timeline: [] };
}

/** Totals that add up. */
export function totalsOf(parts: Partial<Record<'subtotal' | 'discount' | 'shipping' | 'tax', number>>): Totals {
  const { subtotal = 0, discount = 0, shipping = 0, tax = 0 } = parts;
  return {
    subtotal: cents(subtotal),
    discount: cents(discount),
    shipping: cents(shipping),
    tax: cents(tax),
    total: cents(subtotal - discount + shipping + tax),
    currency: 'USD',
  };
}
