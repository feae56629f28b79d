/** Every refusal the shop knows. Programs decide by these codes; `api/src/http/problem.ts` gives each its HTTP status. */
export const ERROR_CODES = [
  // the request
  'invalid_request',
  'invalid_cursor',
  'idempotency_key_required',
  'idempotency_mismatch',
  'idempotency_in_progress',
  'payload_too_large',
  'too_many_requests',
  // who is asking
  'not_signed_in',
  'not_allowed',
  'foreign_origin',
  // what is asked for
  'not_found',
  'version_conflict',
  'slug_taken',
  'sku_taken',
  // the cart
  'cart_empty',
  'cart_full',
  'cart_changed',
  'out_of_stock',
  'product_unavailable',
  'personalisation_invalid',
  // coupons
  'coupon_unknown',
  'coupon_not_applicable',
  'coupon_used_up',
  // the checkout
  'items_not_assigned',
  'price_changed',
  'total_changed',
  'delivery_date_unavailable',
  'address_not_deliverable',
  'already_paid',
  'payment_unavailable',
  // orders
  'invalid_transition',
  'refund_exceeds_paid',
  'refund_failed',
  'person_still_needed',
  // ourselves
  'try_again',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal the shopper or the owner can understand. Anything else that is thrown is a bug or an outage. */
export class ShopError extends Error {
  override readonly name = 'ShopError';
  readonly code: ErrorCode;
  /** Whatever the reader needs to act on it; becomes part of the problem document. Never personal. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, facts: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}
