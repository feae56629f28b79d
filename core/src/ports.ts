import type { CartLine, StoredCart } from './cart/cart.ts';
import type { Product, ProductImage } from './catalog/product.ts';
import type { Mail } from './mail/mail.ts';
import type { Cents } from './money.ts';
import type { Order, OrderFile, Refund } from './orders/order.ts';
import type { OrderChange, OrderPlacement } from './orders/order-change.ts';
import type { OrderStatus, PaymentStatus } from './orders/order-status.ts';
import type { Coupon } from './promotions/coupon.ts';
import type { DayFigures } from './sales/day-figures.ts';
import type { CountedOrder, SalesCount } from './sales/sales-count.ts';
import type { ShopSettings } from './settings/shop-settings.ts';

/** What the shop needs from the world outside. `db` and `adapters` provide it; `api/src/compose.ts` hands it over. */

export type Clock = { now(): Date };
export type Ids = {
  /** A prefixed ULID: `ids.next('ord')` is `ord_01J…`; sorts by time. */
  next(prefix: string): string;
};

export type Page<Item> = { items: Item[]; nextKey?: string };
export type PageRequest = { limit: number; startKey?: string };

export type Products = {
  /** Strongly consistent, archived ones included. */
  byId(id: string): Promise<Product | undefined>;
  byIds(ids: readonly string[]): Promise<Map<string, Product>>;
  bySlug(slug: string): Promise<Product | undefined>;
  /** The whole active catalogue, for the snapshot that lists and searches work on. */
  allActive(): Promise<Product[]>;
  /** Active and archived, for the back office. */
  all(): Promise<Product[]>;
  /** @throws ShopError slug_taken, sku_taken */
  create(product: Product): Promise<void>;
  /** Writes all but stock and sold. @throws ShopError version_conflict, slug_taken, sku_taken */
  update(before: Product, after: Product): Promise<void>;
  /** What names the same `request` within some minutes counts once. @throws ShopError out_of_stock when it would fall below zero, not_found */
  changeStock(id: string, change: number, request?: string): Promise<Product>;
};

/** A cart, and its products as the table has them at this moment. */
export type CartContents = { cart: StoredCart; products: ReadonlyMap<string, Product> };

export type Carts = {
  /** Lines may lag behind their latest writes (GSI1). */
  read(userId: string): Promise<StoredCart>;
  /** Strongly consistent: the head, the lines found and those named, and what they are lines of. */
  readForCheckout(userId: string, lineIds: readonly string[]): Promise<CartContents>;
  /** Strongly consistent: the head, and of the lines only those named. */
  readLines(userId: string, lineIds: readonly string[]): Promise<StoredCart>;
  /** Adds to the line's quantity, or makes it. Answers the line as it now is. @throws ShopError out_of_stock above `max` */
  add(line: CartLine, max: number): Promise<CartLine>;
  /** @throws ShopError not_found when it is not this user's line */
  setQuantity(line: CartLine): Promise<CartLine>;
  line(userId: string, id: string): Promise<CartLine | undefined>;
  remove(userId: string, id: string): Promise<void>;
  setCoupon(userId: string, code: string | undefined): Promise<void>;
  /** Deletes the cart and all that is in it. @throws ShopError cart_changed when an order of it is open */
  forget(userId: string): Promise<void>;
  /** Moves a guest's line into a customer's: removes the one and writes the other in one transaction. False: already moved. */
  moveLine(from: CartLine, to: CartLine): Promise<boolean>;
};

export type Coupons = {
  byCode(code: string): Promise<Coupon | undefined>;
  usesBy(code: string, customerKey: string): Promise<number>;
  put(coupon: Coupon): Promise<void>;
};

export type OrderFilter = {
  status?: OrderStatus;
  paymentStatus?: PaymentStatus;
  /** First and last day, inclusive, UTC. */
  from: string;
  to: string;
  oldestFirst?: boolean;
};

export type Orders = {
  /** One atomic count, outside every transaction: gaps are fine, `UR-10001` upward. */
  nextNumber(): Promise<string>;
  /** @throws ShopError out_of_stock {soldOut}, coupon_used_up, cart_changed, try_again */
  place(placement: OrderPlacement): Promise<void>;
  /** Stores the session's id and the pointer from it to the order. Repeating changes nothing. */
  attachSession(order: Order, sessionId: string): Promise<Order>;
  read(orderId: string): Promise<OrderFile | undefined>;
  idBySession(sessionId: string): Promise<string | undefined>;
  idByNumber(orderNumber: string): Promise<string | undefined>;
  /** @throws ShopError version_conflict, out_of_stock {soldOut}, try_again */
  change(change: OrderChange): Promise<void>;
  /** Newest first. */
  ofUser(userId: string, page: PageRequest): Promise<Page<Order>>;
  list(filter: OrderFilter, page: PageRequest): Promise<Page<Order>>;
  /** Orders whose payment is open and past its time. */
  unsettled(before: Date, limit: number): Promise<string[]>;
};

export type Sales = {
  /** Strongly consistent, at most 50 orders at once; ids without an order are left out. */
  counted(orderIds: readonly string[]): Promise<CountedOrder[]>;
  /** Writes all of it or nothing. @throws ShopError version_conflict when somebody has counted one of the orders since */
  add(count: SalesCount): Promise<void>;
  /** Strongly consistent, at most 100 days at once; days without sales are left out. */
  ofDays(days: readonly string[]): Promise<Map<string, DayFigures>>;
};

/** What Stripe says of a session, re-read each time. */
export type PaymentState = {
  sessionId: string;
  orderId?: string;
  status: 'open' | 'complete' | 'expired';
  paid: boolean;
  /** A delayed method (a bank debit) that came to nothing: complete, never paid. */
  failed: boolean;
  amount: Cents;
  currency: string;
  paymentIntentId?: string;
  card?: { brand: string; last4: string };
  clientSecret?: string;
  url?: string;
};

/** `started: false`: Stripe has refused for good and holds no session for this order. */
export type StartedPayment =
  | { started: true; sessionId: string; clientSecret?: string; url?: string }
  | { started: false; why: string };
/** A refund as Stripe knows it; `refundId` is ours, when it was made here. */
export type MadeRefund = { stripeRefundId?: string; status: Refund['status']; amount: Cents; refundId?: string };
export type Dispute = { paymentIntentId: string; isOpen: boolean; isLost: boolean };

export type Payments = {
  /**
   * Makes the session, or finds it again: the key is the order's id, and every parameter comes from the stored order.
   * @throws ShopError payment_unavailable when Stripe does not answer, so that nobody knows
   */
  start(order: Order): Promise<StartedPayment>;
  read(sessionId: string): Promise<PaymentState>;
  /** Ends an open session. Answers what it is then: `expired`, or `complete` when the shopper was faster. */
  expire(sessionId: string): Promise<PaymentState>;
  /** Asks Stripe once per refund id, however often it is called. @throws ShopError payment_unavailable when nobody knows */
  refund(order: Order, refund: Refund): Promise<MadeRefund>;
  /** The order a payment was for, from the metadata we gave it; undefined when it is none of ours. */
  orderIdOf(paymentIntentId: string): Promise<string | undefined>;
  /** All refunds of a payment, those made in Stripe's dashboard included. */
  refundsOf(paymentIntentId: string): Promise<MadeRefund[]>;
  dispute(disputeId: string): Promise<Dispute>;
  /** Sessions completed since then, for the reconciler. */
  completedSince(since: Date): Promise<PaymentState[]>;
  /** Whether the service answers. */
  isUp(): Promise<boolean>;
};

/** What a verified event of Stripe's pokes us about. It carries no facts but ids: those are read again from Stripe. */
export type PaymentEvent =
  | { kind: 'session'; sessionId: string }
  | { kind: 'refund'; paymentIntentId: string }
  | { kind: 'dispute'; disputeId: string }
  | { kind: 'fraud_warning'; paymentIntentId: string }
  | { kind: 'ignored' };

/** An event as Stripe tells it: under which id, and when it happened. */
export type ToldPaymentEvent = { id: string; at: Date; event: PaymentEvent };

export type PaymentEvents = {
  /** Reads an event only after its signature was found right. @throws ShopError invalid_request */
  verify(rawBody: string, signature: string): ToldPaymentEvent;
};

/** Where told events wait until they are done: each at least once, perhaps twice, in any order. */
export type PaymentQueue = {
  /** @throws ShopError try_again when it is not certain that the event is kept */
  put(told: ToldPaymentEvent): Promise<void>;
};

export type SalesTax = {
  /** Integer cents per taxable amount, rounded per line. */
  on(lines: readonly { amount: Cents; state: string; kind: 'goods' | 'shipping' }[]): Promise<Cents[]>;
};

export type Settings = { read(): Promise<ShopSettings>; write(settings: ShopSettings): Promise<void> };

export type Outbox = {
  /** Letters to send now; each is claimed, so that two senders never take the same one. */
  claim(limit: number, now: Date): Promise<Mail[]>;
  /** This letter, claimed in the same way; undefined when it is another sender's, was sent, or is not to be sent yet. */
  claimOne(id: string, now: Date): Promise<Mail | undefined>;
  put(mail: Mail): Promise<void>;
  /** Waiting, sent and failed. Reads every letter of the months between. */
  about(orderIds: readonly string[], written: { from: Date; to: Date }): Promise<Mail[]>;
  /** Files a letter anew that waits no longer. @throws ShopError version_conflict when it was taken or sent meanwhile */
  refile(before: Mail, after: Mail): Promise<void>;
  sent(mail: Mail, at: Date): Promise<void>;
  failed(mail: Mail, error: string, at: Date): Promise<void>;
};

export type Letter = { subject: string; html: string; text: string };
export type Mailer = { send(to: string, letter: Letter, key: string): Promise<void> };

export type ImageUpload = { url: string; fields: Record<string, string>; key: string; maxBytes: number };
export type Images = {
  /** A permission to upload one picture straight to the store; type and size are enforced there. */
  uploadFor(contentType: string): Promise<ImageUpload>;
  /** Re-encodes an upload into the shop's sizes, without its metadata. @throws ShopError invalid_request when it is no picture */
  publish(uploadKey: string, alt: string): Promise<ProductImage>;
};

/** Pages kept by the web server that show what has changed. */
export type Storefront = { refresh(tags: readonly string[]): Promise<void> };

/** Things the owner must hear of at once; on AWS each is a metric with an alarm. */
export type Alarms = {
  raise(
    name: 'PaymentMismatch' | 'PaidWithoutStock' | 'RefundFailed' | 'PaidOrderMissing',
    facts: Record<string, string | number>,
  ): void;
};

/** What is drawn over time to see how the shop does; on AWS metrics of CloudWatch. `MailsFailed` and `WebhookLag` have alarms. */
export type MetricName =
  | 'OrdersPlaced'
  | 'OrdersPaid'
  /** Cents, of paid orders. */
  | 'Takings'
  /** Cents. */
  | 'Refunded'
  /** Units on the shelf again, because nobody paid for them, the order was called off, or they came back with a refund. */
  | 'StockGivenBack'
  /** Split by the code of the refusal. */
  | 'CheckoutRefused'
  /** Milliseconds from Stripe's event until the shop has done what it asks for. */
  | 'WebhookLag'
  | 'MailsFailed';
export type Metrics = {
  /** `by` splits a metric: one curve for each value, so never something of which there are many. */
  measure(figures: Partial<Record<MetricName, number>>, by?: Record<string, string>): void;
};

/** SHA-256 of a text, in hex. */
export type Hash = (text: string) => string;

/** Stands for a text that may not be stored readable: the same for the same text, and not to be guessed from the table alone. */
export type Pseudonym = (text: string) => string;

/** Words for each kind of letter. `accessLink` opens the order without an account. */
export type Letters = { write(mail: Mail, file: OrderFile): Letter };

/** Everything a use case may ask for; each names the part it needs with `Pick`. */
export type Shop = {
  products: Products;
  carts: Carts;
  coupons: Coupons;
  orders: Orders;
  sales: Sales;
  outbox: Outbox;
  settings: Settings;
  payments: Payments;
  tax: SalesTax;
  mailer: Mailer;
  letters: Letters;
  images: Images;
  storefront: Storefront;
  clock: Clock;
  ids: Ids;
  hash: Hash;
  pseudonym: Pseudonym;
  alarms: Alarms;
  metrics: Metrics;
};
