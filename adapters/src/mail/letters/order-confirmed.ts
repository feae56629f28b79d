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
    { kind: 'lines', lead: arrivalOf(recipient), lines: isByEmail(recipient) ? [] : addressLines(recipient) },
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
  const posted = recipients.filter((each) => !isByEmail(each));
  const [first] = posted.map((each) => each.shipBy).sort();
  if (first === undefined) return 'Nothing travels by post this time: it all comes by e-mail.';
  const day = longDay(first);
  return posted.length === 1
    ? `The parcel leaves our house by ${day}, and we write again when it does, with its tracking number. Until it is packed you can change its address or cancel the order, on the page of the order.`
    : `The first parcel leaves our house by ${day}, and we write again whenever one does, with its tracking number. Until a parcel is packed you can change its address, and until the first one is you can cancel, on the page of the order.`;
}
