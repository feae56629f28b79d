import { formatCents, type Letter } from '@rakhi/core';
import { backTo, type LetterFacts, letterAbout, orderButton } from './letter-facts.ts';

/** The payment came after the last piece had gone to someone else. */
export function paymentApology(facts: LetterFacts): Letter {
  const { order } = facts;
  const paid = formatCents(order.amountPaid ?? order.totals.total);
  return letterAbout(facts, {
    subject: `We are sorry: order ${order.orderNumber} sold out, and your money goes back`,
    preview: `All of it, ${paid}, goes back to you.`,
    heading: 'We are sorry.',
    blocks: [
      {
        kind: 'words',
        text: `Your payment for order ${order.orderNumber} reached us after its time, and by then something in it had sold out. So we cannot send the order, and it is cancelled.`,
      },
      { kind: 'words', text: `All that you paid, ${paid}, goes back ${backTo(order)}. You need to do nothing.` },
      { kind: 'words', text: 'We should not have taken it, and we are sorry about the time it cost you.' },
      orderButton(facts),
    ],
  });
}
