import { formatCents, type Letter, type Order, type Recipient } from '@rakhi/core';
import type { AmountRow, Block } from '../page/letter-page.ts';
import { cardOf, type LetterFacts, letterAbout, orderButton } from './letter-facts.ts';
import { addressLines, arrivalOf, contentsOf, isByEmail, longDay } from './parcel-words.ts';

/** To the sister, after her payment: what goes to whom and when, and what it cost. */
export function orderConfirmed(facts: LetterFacts): Letter {
  const { order } = facts;
  return letterAbout(facts, {
    subject: `We have your order ${order.orderNumber}`,
    preview: order.recipients.map((each) => `To ${each.name}: ${arrivalOf(each)}.`).join(' '),
    heading: 'We have your order.',
    blocks: [
      {
        kind: 'words',
        text: 'Thank you. Nobody at the other end knows a thing, which is how it should be. This is what goes to whom.',
      },
      ...order.recipients.flatMap((recipient) => parcel(order, recipient)),
      { kind: 'title', text: 'What it cost' },
      { kind: 'amounts', rows: amountsOf(order) },
      { kind: 'words', text: 'Nothing in a parcel shows a price.' },
      { kind: 'title', text: 'What happens next' },
      { kind: 'words', text: whatIsNext(order) },
      orderButton(facts),
    ],
  });
}

function parcel(order: Order, recipient: Recipient): Block[] {
  const { giftMessage, senderName } = recipient;
  return [
    { kind: 'title', text: `To ${recipient.name}` },
    { kind: 'lines', lines: [arrivalOf(recipient), ...(isByEmail(recipient) ? [] : addressLines(recipient))] },
    { kind: 'lines', lines: contentsOf(order.items, recipient) },
    ...(giftMessage === '' ? [] : [{ kind: 'message' as const, text: giftMessage, from: senderName }]),
  ];
}

function amountsOf(order: Order): AmountRow[] {
  const { subtotal, discount, shipping, tax, total } = order.totals;
  const card = cardOf(order);
  return [
    { label: 'Subtotal', amount: formatCents(subtotal) },
    ...(discount > 0 ? [{ label: discountLabel(order), amount: `−${formatCents(discount)}` }] : []),
    { label: 'Delivery', amount: shipping > 0 ? formatCents(shipping) : 'Free' },
    { label: 'Sales tax', amount: formatCents(tax) },
    { label: 'Total', amount: formatCents(total), isTotal: true },
    ...(card ? [{ label: `Paid with ${card}`, amount: formatCents(order.amountPaid ?? total) }] : []),
  ];
}

function discountLabel({ coupon }: Order): string {
  return coupon ? `Discount (${coupon.code})` : 'Discount';
}

function whatIsNext({ recipients }: Order): string {
  const [first] = recipients
    .filter((each) => !isByEmail(each))
    .map((each) => each.shipBy)
    .sort();
  if (first === undefined) return 'Nothing travels by post this time: it all comes by e-mail.';
  const leaves = recipients.length === 1 ? 'The parcel leaves' : 'The first parcel leaves';
  return `${leaves} our house by ${longDay(first)}, and we write again when it does, with its tracking number. Until it is packed you can change its address or cancel, on the page of the order.`;
}
