import {
  type CartLine,
  type Coupon,
  cents,
  type Mail,
  NOTHING,
  type Order,
  type OrderItem,
  type OrderPlacement,
  type Product,
  type Recipient,
  type Shipment,
  type TimelineEntry,
} from '@rakhi/core';

/** Valid things; a test overrides only what it is about. */
export function aProduct(differing: Partial<Product> = {}): Product {
  const id = differing.id ?? 'prod_1';
  return {
    id,
    slug: `rakhi-${id}`,
    sku: `RK-${id}`,
    name: 'Gold Thread Rakhi',
    description: 'A rakhi of gold thread with a single pearl.',
    price: cents(1999),
    currency: 'USD',
    category: 'rakhi',
    images: [{ key: `products/${id}`, alt: 'A rakhi', width: 1200, height: 1200 }],
    attributes: {
      recipients: ['brother'],
      style: 'classic',
      material: 'silk',
      packSize: 1,
      includes: ['roli'],
      allergens: [],
      heatSensitivity: 'none',
      weightOz: 2,
      vegetarian: true,
    },
    deliveryInfo: { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false },
    stock: 10,
    sold: 0,
    isActive: true,
    version: 1,
    createdAt: '2027-07-01T10:00:00.000Z',
    updatedAt: '2027-07-01T10:00:00.000Z',
    ...differing,
  };
}

export function aCartLine(differing: Partial<CartLine> = {}): CartLine {
  return {
    id: 'cart_1',
    userId: 'user_1',
    productId: 'prod_1',
    quantity: 1,
    price: cents(1999),
    name: 'Gold Thread Rakhi',
    image: 'products/prod_1',
    createdAt: '2027-07-02T10:00:00.000Z',
    updatedAt: '2027-07-02T10:00:00.000Z',
    ...differing,
  };
}

export function aCoupon(differing: Partial<Coupon> = {}): Coupon {
  const coupon: Coupon = { code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 };
  return { ...coupon, ...differing } as Coupon;
}

export function anOrder(differing: Partial<Order> = {}): Order {
  return {
    id: 'ord_1',
    orderNumber: `UR-${differing.id ?? 'ord_1'}`,
    userId: 'user_1',
    email: 'asha@example.com',
    status: 'pending',
    paymentStatus: 'unpaid',
    disputed: false,
    items: [anItem()],
    recipients: [aRecipient()],
    totals: {
      subtotal: cents(1999),
      discount: NOTHING,
      shipping: NOTHING,
      tax: NOTHING,
      total: cents(1999),
      currency: 'USD',
    },
    refunds: [],
    stockHeld: true,
    fingerprint: 'f1',
    expiresAt: '2027-08-10T10:35:00.000Z',
    createdAt: '2027-08-10T10:00:00.000Z',
    updatedAt: '2027-08-10T10:00:00.000Z',
    version: 1,
    ...differing,
  };
}

export function aRecipient(differing: Partial<Recipient> = {}): Recipient {
  return {
    n: 1,
    name: 'Rohan Mehta',
    address: { line1: '1 Congress Ave', city: 'Austin', state: 'TX', postalCode: '78701', country: 'US' },
    giftMessage: 'Happy Raksha Bandhan 🪢',
    senderName: 'Asha',
    deliveryOption: 'standard',
    deliveryOptionName: 'Standard',
    deliveryDate: '2027-08-17',
    shipBy: '2027-08-11',
    shipping: NOTHING,
    shippingTax: NOTHING,
    ...differing,
  };
}

export function aShipment(differing: Partial<Shipment> = {}): Shipment {
  return {
    orderId: 'ord_1',
    n: 1,
    status: 'pending',
    shipBy: '2027-08-11',
    deliveryDate: '2027-08-17',
    ...differing,
  };
}

export function anEntry(differing: Partial<TimelineEntry> = {}): TimelineEntry {
  return { id: 'evt_1', at: '2027-08-10T10:00:00.000Z', kind: 'placed', actor: 'shopper', ...differing };
}

/** One unit of `prod_1`, to one recipient. */
export function aPlacement(order: Order, differing: Partial<OrderPlacement> = {}): OrderPlacement {
  return {
    order,
    shipments: order.recipients.map(({ n }) => aShipment({ orderId: order.id, n })),
    timeline: [anEntry()],
    stock: [{ productId: 'prod_1', change: -1 }],
    cart: { userId: order.userId },
    ...differing,
  };
}

export function aMail(differing: Partial<Mail> = {}): Mail {
  return {
    id: 'mail_1',
    kind: 'order_confirmed',
    to: 'asha@example.com',
    orderId: 'ord_1',
    facts: {},
    status: 'pending',
    attempts: 0,
    createdAt: '2027-08-10T10:00:00.000Z',
    ...differing,
  };
}

function anItem(): OrderItem {
  return {
    itemId: 'cart_1',
    productId: 'prod_1',
    sku: 'RK-1',
    slug: 'gold-thread-rakhi',
    name: 'Gold Thread Rakhi',
    image: 'products/prod_1',
    category: 'rakhi',
    price: cents(1999),
    quantity: 1,
    lineTotal: cents(1999),
    discount: NOTHING,
    tax: NOTHING,
    digital: false,
    recipient: 1,
  };
}
