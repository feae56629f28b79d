import type { Problem, ProblemCode } from '@rakhi/contract';
import { type ErrorCode, ShopError } from '@rakhi/core';

/** The only table from refusals to HTTP statuses. The compiler refuses a new code until it has a line here. */
export const STATUS_OF: Record<ErrorCode, number> = {
  invalid_request: 400,
  invalid_cursor: 400,
  idempotency_key_required: 400,
  idempotency_mismatch: 422,
  idempotency_in_progress: 409,
  payload_too_large: 413,
  too_many_requests: 429,

  not_signed_in: 401,
  not_allowed: 403,
  foreign_origin: 403,

  not_found: 404,
  version_conflict: 409,
  slug_taken: 409,
  sku_taken: 409,

  cart_empty: 409,
  cart_full: 409,
  cart_changed: 409,
  out_of_stock: 409,
  product_unavailable: 409,
  personalisation_invalid: 422,

  coupon_unknown: 422,
  coupon_not_applicable: 422,
  coupon_used_up: 409,

  items_not_assigned: 422,
  price_changed: 409,
  total_changed: 409,
  delivery_date_unavailable: 422,
  address_not_deliverable: 422,
  already_paid: 409,
  payment_unavailable: 503,

  invalid_transition: 409,
  refund_exceeds_paid: 409,
  refund_failed: 502,
  person_still_needed: 409,

  try_again: 503,
};

/** Whoever is told that something is unavailable is told when to come again: by then the worst of a rush is over. */
const COME_AGAIN_AFTER_SECONDS = 2;

/** What a refusal or a bug looks like outside. Of a bug nobody learns more than the request's id. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof ShopError) {
    const { code, message, facts } = error;
    const status = STATUS_OF[code];
    const later = status === 503 ? { retryAfter: COME_AGAIN_AFTER_SECONDS } : {};
    return { ...later, ...facts, ...problem(code, status, message), requestId };
  }
  return { ...problem('internal', 500, 'Something went wrong on our side. Please try again.'), requestId };
}

export function methodNotAllowed(requestId: string, allowed: string): Problem {
  return { ...problem('method_not_allowed', 405, `This address answers to ${allowed}.`), requestId };
}

function problem(code: ProblemCode, status: number, title: string) {
  return { type: `/problems/${code}`, title, status, code };
}
