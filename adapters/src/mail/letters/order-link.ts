import type { Letter } from '@rakhi/core';
import { type LetterFacts, letterAbout, orderButton } from './letter-facts.ts';

/** To whoever knew number and address of an order. It tells nothing of the order but how to get there. */
export function orderLink(facts: LetterFacts): Letter {
  return letterAbout(facts, {
    subject: `The link to your order ${facts.order.orderNumber}`,
    preview: 'As you asked.',
    heading: 'Here is your order.',
    blocks: [
      { kind: 'words', text: 'The link opens it without signing in, so keep it to yourself.' },
      orderButton(facts, 'Open the order'),
      { kind: 'words', text: 'If you did not ask for it, ignore this letter. Nobody but you has received it.' },
    ],
  });
}
