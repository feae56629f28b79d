/** The `error` of a refused request, as Stripe writes it. */
export type StripeError = {
  type: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  doc_url?: string;
  charge?: string;
  payment_intent?: object;
};

/** A request that Stripe would not fulfil. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly error: StripeError;
  /** Whether work had begun: then Stripe keeps the answer for the idempotency key, else the key stays free. */
  readonly begun: boolean;

  constructor(status: number, error: StripeError, begun = true) {
    super(error.message);
    this.status = status;
    this.error = error.code ? { ...error, doc_url: docUrl(error.code) } : error;
    this.begun = begun;
  }
}

type Detail = { code?: string; param?: string };

/** The parameters themselves are wrong. */
export function invalid(message: string, detail: Detail = {}): StripeRefusal {
  return new StripeRefusal(400, { type: 'invalid_request_error', message, ...detail }, false);
}

/** The parameters are fine, but things do not stand so that it could be done. */
export function impossible(message: string, detail: Detail = {}): StripeRefusal {
  return new StripeRefusal(400, { type: 'invalid_request_error', message, ...detail });
}

export function missing(kind: string, id: string, param = 'id'): StripeRefusal {
  const message = `No such ${kind}: '${id}'`;
  return new StripeRefusal(404, { type: 'invalid_request_error', code: 'resource_missing', param, message }, false);
}

function docUrl(code: string): string {
  return `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;
}
