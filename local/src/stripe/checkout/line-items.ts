import type { Account } from '../account/account.ts';
import type { Form } from '../rest/form.ts';
import { listed, PAGE_PARAMETERS } from '../rest/listing.ts';
import { readParameters } from '../rest/parameters.ts';
import { findCheckout } from './find-checkout.ts';

export function lineItemsOf(account: Account, sessionId: string, form: Form): object {
  const { lineItems } = findCheckout(account, sessionId);
  // Lines come in the order in which they were given, not newest first.
  const page = listed(lineItems.toReversed(), readParameters(form, PAGE_PARAMETERS), lineItemsUrl(sessionId));
  return { ...page, data: page.data.map(({ images: _images, ...item }) => item) };
}

const lineItemsUrl = (sessionId: string): string => `/v1/checkout/sessions/${sessionId}/line_items`;
