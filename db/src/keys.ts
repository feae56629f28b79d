import type { Mail, Order, Product, Shipment } from '@rakhi/core';

/** Every key of the table is made here and nowhere else. `docs/data-model.md` lists them with their readers. */
export type Key = { PK: string; SK: string };

export const key = {
  product: (id: string) => alone(`PRODUCT#${id}`),
  slug: (slug: string) => alone(`SLUG#${slug}`),
  sku: (sku: string) => alone(`SKU#${sku}`),
  cartLine: (id: string) => alone(`CART#${id}`),
  cartHead: (userId: string) => alone(`CART#HEAD#${userId}`),
  order: (id: string) => alone(`ORDER#${id}`),
  timelineEntry: (orderId: string, id: string) => ({ PK: `ORDER#${orderId}`, SK: `EVENT#${id}` }),
  shipment: (orderId: string, n: number) => ({ PK: `ORDER#${orderId}`, SK: `SHIPMENT#${n}` }),
  /** What all parcels of an order begin with. */
  shipments: (orderId: string) => ({ PK: `ORDER#${orderId}`, SK: 'SHIPMENT#' }),
  openPayment: (orderId: string) => ({ PK: `ORDER#${orderId}`, SK: 'PAYMENT' }),
  /** What of this order is counted in the sales of its day. */
  countedOrder: (orderId: string) => ({ PK: `ORDER#${orderId}`, SK: 'COUNTED' }),
  orderNumber: (orderNumber: string) => alone(`NUMBER#${orderNumber}`),
  stripeSession: (sessionId: string) => alone(`STRIPE#${sessionId}`),
  coupon: (code: string) => alone(`COUPON#${code}`),
  couponUse: (code: string, customerKey: string) => ({ PK: `COUPON#${code}`, SK: `USER#${customerKey}` }),
  mail: (id: string) => alone(`MAIL#${id}`),
  settings: (group = '') => ({ PK: 'SETTINGS', SK: `SETTINGS#${group}` }),
  counter: (name: string) => alone(`COUNTER#${name}`),
  salesDay: (day: string) => alone(`STATS#${day}`),
  idempotency: (scope: string, given: string) => alone(`IDEMPOTENCY#${scope}#${given}`),
  rate: (bucket: string, window: number) => alone(`RATE#${bucket}#${window}`),
} as const satisfies Record<string, (...parts: never[]) => Key>;

/** What belongs to a person, and all products, active and archived. */
export const gsi1 = {
  products: ({ isActive }: Pick<Product, 'isActive'>) => (isActive ? 'PRODUCT#ACTIVE' : 'PRODUCT#INACTIVE'),
  product: (product: Pick<Product, 'id' | 'isActive'>) => ({
    GSI1PK: gsi1.products(product),
    GSI1SK: `PRODUCT#${product.id}`,
  }),
  user: (userId: string) => `USER#${userId}`,
  cartLine: ({ userId, id }: { userId: string; id: string }) => ({ GSI1PK: gsi1.user(userId), GSI1SK: `CART#${id}` }),
  cartHead: (userId: string) => ({ GSI1PK: gsi1.user(userId), GSI1SK: `CART#HEAD#${userId}` }),
  order: ({ userId, id }: Pick<Order, 'userId' | 'id'>) => ({ GSI1PK: gsi1.user(userId), GSI1SK: `ORDER#${id}` }),
};

export const TO_PACK = 'TO_PACK';
export const UNSETTLED = 'UNSETTLED';
export const PENDING_MAILS = 'MAILS#PENDING';

/** Lists of work, by time. Sparse where the work can be done: finishing it takes the item off the list. */
export const gsi2 = {
  ordersOf: (month: string) => `ORDERS#${month}`,
  order: ({ id, createdAt }: Pick<Order, 'id' | 'createdAt'>) => ({
    GSI2PK: gsi2.ordersOf(monthOf(createdAt)),
    GSI2SK: `${createdAt}#${id}`,
  }),
  toPack: ({ shipBy, orderId, n }: Pick<Shipment, 'shipBy' | 'orderId' | 'n'>) => ({
    GSI2PK: TO_PACK,
    GSI2SK: `${shipBy}#${orderId}#${n}`,
  }),
  unsettled: (orderId: string, from: string) => ({ GSI2PK: UNSETTLED, GSI2SK: `${from}#${orderId}` }),
  coupon: (code: string) => ({ GSI2PK: 'COUPONS', GSI2SK: code }),
  pendingMail: (id: string, dueAt: string) => ({ GSI2PK: PENDING_MAILS, GSI2SK: `${dueAt}#${id}` }),
  mailsOf: (month: string) => `MAILS#${month}`,
  filedMail: ({ id, createdAt }: Pick<Mail, 'id' | 'createdAt'>) => ({
    GSI2PK: gsi2.mailsOf(monthOf(createdAt)),
    GSI2SK: `${createdAt}#${id}`,
  }),
};

/** `2027-08` of an instant or a day. */
export function monthOf(time: string): string {
  return time.slice(0, 7);
}

function alone(name: string): Key {
  return { PK: name, SK: name };
}
