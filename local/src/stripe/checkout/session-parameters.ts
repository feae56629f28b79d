import type { Form } from '../rest/form.ts';
import {
  email,
  flag,
  integer,
  list,
  metadata,
  oneOf,
  optional,
  type Read,
  type Reader,
  readParameters,
  shape,
  text,
  url,
} from '../rest/parameters.ts';
import { invalid } from '../rest/refusal.ts';

export const MOST_CENTS = 99_999_999;

const usd: Reader<'usd'> = (value, path) => {
  const currency = text()(value, path).toLowerCase();
  if (currency === 'usd') return currency;
  throw invalid(`Invalid currency: ${currency}. The stand-in takes usd only.`, { param: path });
};

const address = shape({
  city: optional(text()),
  country: optional(text()),
  line1: optional(text()),
  line2: optional(text()),
  postal_code: optional(text()),
  state: optional(text()),
});

const productFields = shape({
  name: text(),
  description: optional(text()),
  images: optional(list(text(), 8)),
  metadata,
  tax_code: optional(text()),
  unit_label: optional(text()),
});

const lineItem = shape({
  quantity: integer({ least: 1, most: 999_999 }),
  price_data: shape({
    currency: usd,
    unit_amount: integer({ most: MOST_CENTS }),
    product_data: productFields,
    tax_behavior: optional(oneOf('exclusive', 'inclusive', 'unspecified')),
  }),
});

const shippingOption = shape({
  shipping_rate_data: shape({
    display_name: text(100),
    type: optional(oneOf('fixed_amount')),
    fixed_amount: shape({ amount: integer({ most: MOST_CENTS }), currency: usd }),
    metadata,
    tax_behavior: optional(oneOf('exclusive', 'inclusive', 'unspecified')),
    tax_code: optional(text()),
  }),
});

const intentFields = shape({
  capture_method: optional(oneOf('automatic', 'automatic_async')),
  description: optional(text()),
  metadata,
  receipt_email: optional(email),
  shipping: optional(shape({ name: text(), phone: optional(text()), address })),
  statement_descriptor: optional(text(22)),
  statement_descriptor_suffix: optional(text(22)),
});

const SESSION_PARAMETERS = {
  mode: oneOf('payment'),
  ui_mode: optional(oneOf('hosted_page', 'elements')),
  currency: optional(usd),
  return_url: optional(url),
  success_url: optional(url),
  cancel_url: optional(url),
  redirect_on_completion: optional(oneOf('always', 'if_required', 'never')),
  client_reference_id: optional(text(200)),
  customer_email: optional(email),
  customer_creation: optional(oneOf('if_required', 'always')),
  expires_at: optional(integer()),
  allowed_payment_method_types: optional(list(text())),
  excluded_payment_method_types: optional(list(text())),
  line_items: list(lineItem),
  shipping_options: optional(list(shippingOption, 5)),
  discounts: optional(list(shape({ coupon: text() }), 1)),
  automatic_tax: optional(shape({ enabled: flag })),
  adaptive_pricing: optional(shape({ enabled: flag })),
  billing_address_collection: optional(oneOf('auto', 'required')),
  phone_number_collection: optional(shape({ enabled: flag })),
  submit_type: optional(oneOf('auto', 'book', 'donate', 'pay')),
  locale: optional(text()),
  payment_intent_data: optional(intentFields),
  metadata,
};

export type SessionParameters = Read<typeof SESSION_PARAMETERS>;

export function readSessionParameters(form: Form, now: number): SessionParameters {
  const parameters = readParameters(form, SESSION_PARAMETERS);
  checkAddresses(parameters);
  checkExpiry(parameters.expires_at, now);
  if (parameters.line_items.length === 0) {
    throw invalid('Missing required param: line_items.', { code: 'parameter_missing', param: 'line_items' });
  }
  return parameters;
}

/** Where the shopper goes afterwards differs between the two modes. */
function checkAddresses(parameters: SessionParameters): void {
  const elements = parameters.ui_mode === 'elements';
  const forbidden = elements ? (['success_url', 'cancel_url', 'submit_type'] as const) : (['return_url'] as const);
  const excess = forbidden.find((name) => parameters[name] !== undefined);
  const mode = elements ? 'elements' : 'hosted_page';
  if (excess) throw invalid(`\`${excess}\` is not allowed when \`ui_mode\` is \`${mode}\`.`, { param: excess });
  const needed = elements ? 'return_url' : 'success_url';
  if (parameters[needed] !== undefined || parameters.redirect_on_completion === 'never') return;
  throw invalid(`Missing required param: ${needed}.`, { code: 'parameter_missing', param: needed });
}

const HALF_AN_HOUR = 30 * 60;
const A_DAY = 24 * 60 * 60;
/** Requests take a moment to arrive. */
const LENIENCE = 5;

function checkExpiry(expiresAt: number | undefined, now: number): void {
  if (expiresAt === undefined) return;
  const ahead = expiresAt - now;
  if (ahead >= HALF_AN_HOUR - LENIENCE && ahead <= A_DAY + LENIENCE) return;
  const span = expiresAt <= now + HALF_AN_HOUR ? 'at least 30 minutes' : 'less than 24 hours';
  throw invalid(`The \`expires_at\` timestamp must be ${span} from Checkout Session creation.`, {
    param: 'expires_at',
  });
}
