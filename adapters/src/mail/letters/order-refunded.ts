import { formatCents, type Letter } from '@rakhi/core';
import { amountOf, backTo, type LetterFacts, letterAbout, orderButton } from './letter-facts.ts';

/** Some or all of the money goes back; the order itself goes on. */
export function orderRefunded(facts: LetterFacts): Letter {
  const { order } = facts;
  const amount = formatCents(amountOf(facts));
  return letterAbout(facts, {
    subject: `We have refunded ${amount} of your order ${order.orderNumber}`,
    preview: `${amount} goes back to you.`,
    heading: `${amount} goes back to you.`,
    blocks: [
      { kind: 'words', text: `We have sent ${amount} back ${backTo(order)}.` },
      { kind: 'words', text: 'You need to do nothing.' },
      orderButton(facts),
    ],
  });
}
