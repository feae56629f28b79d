import { ShopError } from '@rakhi/core';
import Stripe from 'stripe';

/** Stripe has understood and said no. Everything else (no answer, 429, 5xx) leaves us not knowing. */
export function isRefusal(error: unknown): error is Stripe.errors.StripeError {
  return error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError;
}

/** Asks Stripe, and says in the shop's words why there is no answer. */
export async function asking<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    throw isRefusal(error) ? notFound(error) : unavailable(error);
  }
}

function notFound(error: Stripe.errors.StripeError): Error {
  return error.code === 'resource_missing' ? new ShopError('not_found', 'Stripe does not know that payment.') : error;
}

/** No answer, or none that says what became of it. */
export function unavailable(error: unknown): Error {
  if (!(error instanceof Stripe.errors.StripeError)) return error instanceof Error ? error : new Error(String(error));
  // Not a word about what was charged: this is also said to someone who has paid a moment ago.
  const message = 'Payments cannot be reached just now. Try again in a minute.';
  return Object.assign(new ShopError('payment_unavailable', message), { cause: error });
}
