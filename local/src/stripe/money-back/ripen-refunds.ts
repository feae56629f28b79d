import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import { REFUND_FAILS_LAST4 } from '../checkout/cards.ts';
import { withRefunded } from './refunds.ts';

const SECONDS_UNTIL_KNOWN = 3;

/** With two of the test cards, what becomes of a refund is known only some time after it was made. */
export function ripenRefunds(account: Account): void {
  const ripe = account.refunds.all().filter(({ created }) => created + SECONDS_UNTIL_KNOWN <= account.now());
  for (const refund of ripe) {
    const charge = account.charges.get(String(refund.charge));
    const fails = charge?.payment_method_details?.card?.last4 === REFUND_FAILS_LAST4;
    if (charge && fails && refund.status === 'succeeded') failRefund(account, refund, charge);
    if (refund.status === 'pending') arriveRefund(account, refund);
  }
}

/** The money bounced: the charge counts as not refunded again. */
function failRefund(account: Account, before: Stripe.Refund, charge: Stripe.Charge): void {
  account.charges.put(withRefunded(charge, charge.amount_refunded - before.amount));
  const refund = account.refunds.put({
    ...before,
    status: 'failed',
    failure_reason: 'unknown',
    failure_balance_transaction: before.balance_transaction ?? '',
  });
  const previous = { status: before.status };
  announce(account, [
    { type: 'refund.updated', object: refund, previous },
    { type: 'refund.failed', object: refund },
    { type: 'charge.refund.updated', object: refund, previous },
  ]);
}

function arriveRefund(account: Account, before: Stripe.Refund): void {
  const refund = account.refunds.put({ ...before, status: 'succeeded' });
  const previous = { status: before.status };
  announce(account, [
    { type: 'refund.updated', object: refund, previous },
    { type: 'charge.refund.updated', object: refund, previous },
  ]);
}
