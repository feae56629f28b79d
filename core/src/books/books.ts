import type { Mail } from '../mail/mail.ts';
import type { Order, OrderFile } from '../orders/order.ts';
import type { MadeRefund, PaymentState } from '../ports.ts';
import type { DayFigures } from '../sales/day-figures.ts';
import type { Counted } from '../sales/sales-count.ts';
import { daysMiscounted, ordersMiscounted } from './figures.ts';
import { lettersNotOnce } from './letters.ts';
import { leftHalfDone } from './loose-ends.ts';
import { refundsAstray } from './money-back.ts';
import { movedWrongly } from './order-life.ts';
import { couponsMiscounted, releasedTooSoon, stockMiscounted } from './shelves.ts';
import { paymentsAstray, soldUnpaid } from './till.ts';

/** Everything the shop and Stripe have written down, side by side. */
export type Books = {
  /** `putIn`: all units ever laid on the shelf, less those the owner took off it. */
  products: readonly { id: string; putIn: number; stock: number; sold: number }[];
  coupons: readonly { code: string; used: number; usesBy: Readonly<Record<string, number>> }[];
  orders: readonly BookedOrder[];
  mails: readonly Mail[];
  /** What the owner is told of each day's sales. */
  days: readonly (DayFigures & { day: string })[];
  /** Orders that the sweeper would still look at. */
  unsettled: readonly string[];
  /** Carts that wait for the payment of an order. */
  openCheckouts: readonly { userId: string; orderId: string }[];
  /** Each time an order that nobody has paid gave its stock back: what Stripe said of its session at that moment. */
  releases: readonly { orderId: string; session?: PaymentState | undefined }[];
  /** Sessions whose secret a shopper was given: nobody can pay another. */
  payable: readonly string[];
  /** What Stripe tells of its sessions and refunds. */
  sessions: readonly PaymentState[];
  refunds: readonly (MadeRefund & { paymentIntentId: string })[];
};

/** An order as it lies in the table, and every version of it that the table has accepted, oldest first; the last alone if nobody watched. */
export type BookedOrder = OrderFile & { versions: readonly Order[]; counted?: Counted | undefined };

type Promises = Record<string, (books: Books) => string[]>;

/** What the shop promises about money and stock at any moment between two writes, whatever is under way. */
const ALWAYS: Promises = {
  'what was put in is on the shelf or with an order': stockMiscounted,
  'stock comes back when no payment can come any more': releasedTooSoon,
  'a coupon counts once for each order that holds it': couponsMiscounted,
  'nothing is sold unpaid': soldUnpaid,
  'what was charged is what was agreed, and its order knows': paymentsAstray,
  'money goes back once, and never more than came': refundsAstray,
  'each thing that happened is told in one letter': lettersNotOnce,
  'nothing moves backwards': movedWrongly,
  'the figures of a day are what was counted of its orders': daysMiscounted,
};

/** And once it has come to rest: no payment is open, no event under way, no job left to do. */
const AT_REST: Promises = {
  ...ALWAYS,
  'nothing is left half done': leftHalfDone,
  'every order is counted as what it has come to': ordersMiscounted,
};

/** Empty when the books of a shop at rest balance; otherwise one sentence for each thing that is wrong. */
export const imbalances = (books: Books): string[] => brokenOf(AT_REST, books);

/** The same for a shop that was caught in the middle of its work, as a restored table shows it. */
export const imbalancesUnderWay = (books: Books): string[] => brokenOf(ALWAYS, books);

/** Each promise answers with what breaks it. */
function brokenOf(promises: Promises, books: Books): string[] {
  return Object.entries(promises).flatMap(([promise, broken]) => broken(books).map((how) => `${promise}, but ${how}`));
}
