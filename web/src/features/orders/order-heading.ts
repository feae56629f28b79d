import type { Order } from '@rakhi/contract';
import { formatCents, isPaid } from '@rakhi/core';
import { calledName } from './names.ts';

export type Heading = {
  says: string;
  /** The part in italics, which closes the sentence. */
  emphasis: string;
  lead: string;
  /** The knot is tied: paid, and nothing has come in between. */
  isTied: boolean;
  /** Where she may go from here, if not further down this page. */
  way?: { says: string; href: string };
};

/** What stands at the top of an order. Thanks are only for what has been paid. */
export function headingOf(order: Order): Heading {
  const tied = { isTied: true, lead: paidLead(order) };
  const one = order.shipments.filter((parcel) => parcel.status !== 'cancelled').length <= 1;
  switch (order.status) {
    case 'pending':
      return pendingHeading(order);
    case 'confirmed':
      return { says: 'It is tied.', emphasis: `Thank you${sender(order)}.`, ...tied };
    case 'processing':
      return { says: 'Tied, and', emphasis: 'being packed.', ...tied };
    case 'partially_shipped':
      return { says: 'The first is', emphasis: 'on its way.', ...tied };
    case 'shipped':
      return { says: one ? 'It is' : 'They are', emphasis: one ? 'on its way.' : 'on their way.', ...tied };
    case 'delivered':
      return { says: one ? 'It has' : 'They have', emphasis: 'arrived.', ...tied };
    case 'on_hold':
      return { says: 'We are', emphasis: 'looking into it.', isTied: false, lead: onHoldLead(order) };
    case 'cancelled':
      return { says: 'This order is', emphasis: 'cancelled.', isTied: false, lead: cancelledLead(order) };
    case 'expired':
      return expiredHeading(order);
  }
}

/** "the Visa ending 4242", or how else it was paid. */
export function cardOf({ card }: Pick<Order, 'card'>): string {
  if (!card) return 'the way you paid';
  return `the ${card.brand.charAt(0).toUpperCase()}${card.brand.slice(1)} ending ${card.last4}`;
}

function pendingHeading(order: Order): Heading {
  if (order.paymentStatus === 'processing') {
    const lead = `Your bank has not confirmed the payment for order ${order.orderNumber} yet. This page looks again by itself. You may also close it: we write to ${order.email}.`;
    return { says: 'Waiting for', emphasis: 'your bank.', isTied: false, lead };
  }
  const lead = `No payment for order ${order.orderNumber} has reached us so far. If you have just paid, stay a moment: this page looks again by itself. If you have not, nothing was charged, and your cart is as you left it.`;
  return {
    says: 'Not paid',
    emphasis: 'yet.',
    isTied: false,
    lead,
    way: { says: 'Back to the checkout', href: '/checkout' },
  };
}

function expiredHeading({ orderNumber }: Order): Heading {
  const lead = `Order ${orderNumber} was not paid in time, so what it held went back on the shelf. Nothing was charged.`;
  return {
    says: 'Not paid',
    emphasis: 'in time.',
    isTied: false,
    lead,
    way: { says: 'Back to the cart', href: '/cart' },
  };
}

function paidLead(order: Order): string {
  const paid = order.card ? `, paid with ${cardOf(order)}` : '';
  return `Order ${order.orderNumber}${paid}. The receipt went to ${order.email}.`;
}

function onHoldLead({ orderNumber, email }: Order): string {
  return `Somebody here is checking order ${orderNumber} before it goes on. You need do nothing: we write to ${email} if we need you.`;
}

/** What became of the money of a cancelled order. */
function cancelledLead(order: Order): string {
  const opening = `Order ${order.orderNumber} will not be sent.`;
  if (!isPaid(order)) return `${opening} Nothing was charged.`;
  const underWay = order.refunds.filter((refund) => refund.status === 'requested' || refund.status === 'pending');
  const done = order.refunds.filter((refund) => refund.status === 'succeeded');
  if (underWay.length > 0) return `${opening} ${money(underWay)} is on its way back to ${cardOf(order)}.`;
  if (done.length === 0)
    return `${opening} Your money has not gone back yet. We see to it, and write to ${order.email}.`;
  return `${opening} ${money(done)} went back to ${cardOf(order)}. Banks take 5 to 10 business days to show it.`;
}

const money = (refunds: Order['refunds']) => formatCents(refunds.reduce((total, { amount }) => total + amount, 0));

function sender({ recipients }: Order): string {
  const name = calledName(recipients[0]?.senderName ?? '');
  return name === '' ? '' : `, ${name}`;
}
