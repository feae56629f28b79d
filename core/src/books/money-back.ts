import type { Order, Refund } from '../orders/order.ts';
import { paymentStatusAfterRefunds, refundedSoFar } from '../orders/refundable.ts';
import type { Books } from './books.ts';
import { isTaken } from './shelves.ts';
import { unless } from './unless.ts';

type Made = Books['refunds'][number];

/** The order's refunds are Stripe's, one for one, and never sum to more than was paid. */
export function refundsAstray({ orders, refunds }: Books): string[] {
  return orders.flatMap(({ order }) => {
    const made = refunds.filter(({ paymentIntentId }) => paymentIntentId === order.paymentIntentId);
    const known = order.refunds.filter(({ stripeRefundId }) => stripeRefundId !== undefined);
    return [
      ...made.flatMap((refund) => unasked(order, refund)),
      ...known.flatMap((refund) => unlike(order, refund, made)),
      ...tooMuch(order, made),
    ];
  });
}

/** One of ours bears the name under which the order asked for it; any other was made in Stripe's dashboard. */
function unasked({ id, refunds }: Order, { stripeRefundId, refundId, amount }: Made): string[] {
  const counted = refunds.filter((refund) => refund.stripeRefundId === stripeRefundId);
  const [first] = counted;
  if (!first) return [`${id} knows nothing of a refund of ${amount}`];
  return [
    ...unless(counted.length === 1, `${id} counts a refund of ${amount} ${counted.length} times`),
    ...unless(
      refundId === undefined || refundId === first.id,
      `${id} never asked for ${refundId}, a refund of ${amount}`,
    ),
  ];
}

function unlike(order: Order, { id, stripeRefundId, amount, status }: Refund, made: readonly Made[]): string[] {
  const other = made.find((refund) => refund.stripeRefundId === stripeRefundId);
  const isSame = other?.amount === amount && other.status === status;
  return unless(isSame, `${id} of ${order.id} is ${amount} ${status}, at Stripe ${other?.amount} ${other?.status}`);
}

function tooMuch(order: Order, made: readonly Made[]): string[] {
  const { id, amountPaid = 0, paymentStatus } = order;
  const back = made.filter(isTaken).reduce((sum, { amount }) => sum + amount, 0);
  const asked = refundedSoFar(order);
  const should = paymentStatusAfterRefunds(order);
  return [
    ...unless(back <= amountPaid, `${back} went back of ${amountPaid} paid for ${id}`),
    ...unless(asked <= amountPaid, `${asked} was to go back of ${amountPaid} paid for ${id}`),
    ...unless(should === paymentStatus, `${id} is ${paymentStatus}, its refunds say ${should}`),
  ];
}
