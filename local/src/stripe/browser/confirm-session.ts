import type { StripeCheckoutSession } from '@stripe/stripe-js';
import type { Accounts } from '../account/accounts.ts';
import { findCheckout } from '../checkout/find-checkout.ts';
import { paySession } from '../checkout/pay-session.ts';
import type { Form } from '../rest/form.ts';
import { email, integer, oneOf, optional, readParameters, shape, text } from '../rest/parameters.ts';
import { invalid } from '../rest/refusal.ts';
import { findBySecret } from './find-by-secret.ts';
import { shownSession } from './shown-session.ts';

export const SECRET = { key: text(), clientSecret: text() };

const CONFIRMATION = {
  ...SECRET,
  card: shape({ number: text(30), expMonth: integer(), expYear: integer(), cvc: text(4) }),
  country: optional(text(2)),
  postalCode: optional(text(20)),
  name: optional(text()),
  email: optional(email),
  authentication: optional(oneOf('complete', 'fail')),
};

/** What the card form hears when the shopper has pressed "Pay". */
export type Confirmation =
  | { kind: 'complete'; session: StripeCheckoutSession; returnUrl: string | null }
  | { kind: 'requires_action' };

/** The only place to which a card number is ever sent. */
export function confirmSession(accounts: Accounts, form: Form): Confirmation {
  const { key, clientSecret, card, authentication, ...contact } = readParameters(form, CONFIRMATION);
  const { account, record } = findBySecret(accounts, { key, clientSecret });
  if (!contact.email && !record.session.customer_email) throw invalid('Please tell us your email address.');
  const outcome = paySession(account, record.id, { method: card, contact, authentication });
  if (outcome.kind === 'requires_action') return outcome;
  const { success_url: success, return_url: back } = outcome.session;
  const returnUrl = (success ?? back)?.replace('{CHECKOUT_SESSION_ID}', record.id) ?? null;
  return { kind: 'complete', session: shownSession(account, findCheckout(account, record.id)), returnUrl };
}
