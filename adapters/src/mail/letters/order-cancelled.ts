import { formatCents, type Letter } from '@rakhi/core';
import { amountOf, backTo, type LetterFacts, letterAbout, orderButton } from './letter-facts.ts';

/** After a cancellation, whoever asked for it. */
export function orderCancelled(facts: LetterFacts): Letter {
  const { order } = facts;
  return letterAbout(facts, {
    subject: `Your order ${order.orderNumber} is cancelled`,
    preview: 'Nothing of it will be sent.',
    heading: 'Your order is cancelled.',
    blocks: [
      { kind: 'words', text: `Nothing of order ${order.orderNumber} will be sent.` },
      { kind: 'words', text: moneyWords(facts) },
      orderButton(facts),
    ],
  });
}

function moneyWords(facts: LetterFacts): string {
  const { order } = facts;
  const amount = amountOf(facts);
  if (amount > 0) return `We have sent ${formatCents(amount)} back ${backTo(order)}.`;
  return order.refunds.length > 0 ? 'All that you had paid was sent back before.' : 'You were not charged.';
}
