import type { Account } from '../account/account.ts';
import { paySession } from '../checkout/pay-session.ts';
import type { Form } from '../rest/form.ts';
import { email, oneOf, optional, readParameters, text } from '../rest/parameters.ts';

const GOOD_CARD = '4242424242424242';
const COMPLETION = {
  card: optional(text()),
  /** A method whose money comes later; then no card is needed. */
  method: optional(oneOf('card', 'us_bank_account')),
  /** What the shopper does when the bank asks: proves it (unless told otherwise), fails, or walks away. */
  authentication: optional(oneOf('complete', 'fail', 'abandon')),
  email: optional(email),
};

export function completeAsShopper({ account, id, form }: { account: Account; id: string; form: Form }): object {
  const { card, method, authentication = 'complete', email: address } = readParameters(form, COMPLETION);
  const outcome = paySession(account, id, {
    method: method === 'us_bank_account' ? method : aCard(account, card ?? GOOD_CARD),
    contact: { email: address ?? 'shopper@example.com', country: 'US', postalCode: '78701' },
    ...(authentication !== 'abandon' && { authentication }),
  });
  return outcome.kind === 'complete' ? outcome.session : { requires_action: true };
}

function aCard(account: Account, number: string) {
  const expYear = new Date(account.now() * 1000).getUTCFullYear() + 3;
  return { number, expMonth: 12, expYear, cvc: number.startsWith('3') ? '1234' : '123' };
}
