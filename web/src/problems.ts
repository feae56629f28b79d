import type { ApiProblem, TroubleCode } from './api-client/problem.ts';

/** What the shopper can do about it; pages bring the button that does it. */
export type Mend =
  | 'try-again'
  | 'wait'
  | 'check-fields'
  | 'review-cart'
  | 'choose-another-day'
  | 'check-address'
  | 'change-coupon'
  | 'sign-in'
  | 'reload'
  | 'look-elsewhere'
  | 'see-order'
  | 'write-to-us';

export type NextStep = { says: string; mend: Mend };

const NEXT_STEPS: Record<TroubleCode, NextStep> = {
  invalid_request: { says: 'Something in the form needs another look.', mend: 'check-fields' },
  invalid_cursor: { says: 'This list has moved on. Load it again from the top.', mend: 'reload' },
  idempotency_key_required: { says: 'That did not go through. Please press it once more.', mend: 'try-again' },
  idempotency_mismatch: { says: 'This was sent already, with other words. Load the page again.', mend: 'reload' },
  idempotency_in_progress: { says: 'Still working on your first click. One moment.', mend: 'wait' },
  payload_too_large: { says: 'That is too long for us to take.', mend: 'check-fields' },
  too_many_requests: { says: 'That was a lot at once. Wait a minute, then try again.', mend: 'wait' },
  not_signed_in: { says: 'Please sign in to see this.', mend: 'sign-in' },
  not_allowed: { says: 'This belongs to another account.', mend: 'sign-in' },
  foreign_origin: { says: 'Open the shop in its own tab and try again.', mend: 'reload' },
  not_found: { says: 'This is not here any more.', mend: 'look-elsewhere' },
  method_not_allowed: { says: 'That did not go through. Load the page again.', mend: 'reload' },
  version_conflict: { says: 'Someone changed this meanwhile. Load it again before you save.', mend: 'reload' },
  slug_taken: { says: 'Another product has this address. Choose another.', mend: 'check-fields' },
  sku_taken: { says: 'Another product has this SKU. Choose another.', mend: 'check-fields' },
  cart_empty: { says: 'There is nothing in the cart yet.', mend: 'look-elsewhere' },
  cart_full: { says: 'The cart is full. Send this one off and start another.', mend: 'review-cart' },
  cart_changed: { says: 'The cart changed in another window. Look at it once more.', mend: 'review-cart' },
  out_of_stock: { says: 'Someone was quicker: there are not enough left.', mend: 'review-cart' },
  product_unavailable: { says: 'This one is not for sale any more.', mend: 'look-elsewhere' },
  personalisation_invalid: { says: 'The text for it does not fit. Please shorten it.', mend: 'check-fields' },
  coupon_unknown: { says: 'We do not know this code. Check the letters.', mend: 'change-coupon' },
  coupon_not_applicable: { says: 'This code does not apply to what is in the cart.', mend: 'change-coupon' },
  coupon_used_up: { says: 'This code has been used up.', mend: 'change-coupon' },
  items_not_assigned: { says: 'Every item needs exactly one recipient.', mend: 'check-fields' },
  price_changed: { says: 'A price has changed. Look at the cart once more.', mend: 'review-cart' },
  total_changed: {
    says: 'The total has changed. Nothing was charged: check the new one, then pay.',
    mend: 'review-cart',
  },
  delivery_date_unavailable: { says: 'We cannot deliver on that day any more.', mend: 'choose-another-day' },
  address_not_deliverable: {
    says: 'We cannot deliver there. Check the state and the ZIP code.',
    mend: 'check-address',
  },
  already_paid: { says: 'This order is paid already.', mend: 'see-order' },
  payment_unavailable: {
    says: 'Payments are down for a moment. Nothing was charged, nothing is lost.',
    mend: 'try-again',
  },
  invalid_transition: { says: 'The order is past that point.', mend: 'reload' },
  refund_exceeds_paid: { says: 'That is more than was paid.', mend: 'check-fields' },
  refund_failed: { says: 'The refund did not go through. We are looking into it.', mend: 'write-to-us' },
  person_still_needed: { says: 'An order is still under way. Once it is over, this can be erased.', mend: 'wait' },
  try_again: { says: 'Many sisters at once. Please press it again.', mend: 'try-again' },
  internal: { says: 'That is our mistake, not yours. Please try again.', mend: 'try-again' },
  unreachable: { says: 'No answer from the shop. Check your connection and try again.', mend: 'try-again' },
};

export const nextStepAfter = (problem: ApiProblem): NextStep => NEXT_STEPS[problem.code] ?? NEXT_STEPS.internal;
