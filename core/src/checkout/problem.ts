import { type ErrorCode, ShopError } from '../errors.ts';

/** Something that stands between a shopper and her order. A quote lists them all; an order is refused for the first. */
export type CheckoutProblem = {
  code: ErrorCode;
  message: string;
  /** Whom it concerns: `recipients[].n`. */
  recipient?: number;
  facts?: Record<string, unknown>;
};

export function asRefusal({ code, message, recipient, facts }: CheckoutProblem): ShopError {
  return new ShopError(code, message, { ...(recipient !== undefined && { recipient }), ...facts });
}
