import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { newId } from '../account/new-id.ts';
import { type StripeOptions, type StripeStandIn, startStripe } from '../start-stripe.ts';

export type TestStripe = {
  standIn: StripeStandIn;
  dataDir: string;
  key: string;
  /** The unmodified SDK; it does not repeat requests by itself. */
  sdk: Stripe;
  sdkFor(key: string, config?: Stripe.StripeConfig): Stripe;
  /** A call of the control interface, for the account of the test. */
  control<Answer = { error?: { code?: string; message: string } }>(path: string, body?: object): Promise<Answer>;
  deliveries(): Promise<Deliveries>;
  close(): Promise<void>;
};

type Deliveries = {
  deliveries: { event: string; type: string; attempt: number; status: number | null }[];
  waiting: number;
  dropped: number;
  givenUp: number;
};

/** A stand-in with a data folder of its own, seen from a new account. */
export async function aStripe(options: Partial<StripeOptions> = {}): Promise<TestStripe> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'stripe-'));
  const standIn = await startStripe({ seed: 1, ...options, dataDir });
  const key = newId('sk_test_');
  const { hostname: host, port } = new URL(standIn.url);
  const sdkFor = (secret: string, config: Stripe.StripeConfig = {}) =>
    new Stripe(secret, { host, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0, ...config });
  const call = async (path: string, init: RequestInit) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    return (await fetch(`${standIn.url}/_control/${path}`, { ...init, headers })).json();
  };
  return {
    standIn,
    dataDir,
    key,
    sdkFor,
    sdk: sdkFor(key),
    control: (path, body = {}) => call(path, { method: 'POST', body: JSON.stringify(body) }),
    deliveries: () => call('deliveries', { method: 'GET' }),
    async close() {
      await standIn.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A checkout of one rakhi for $19.99, to which a test may add. */
export function aCheckout(
  over: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    ui_mode: 'elements',
    return_url: 'http://127.0.0.1:4700/checkout/return?session_id={CHECKOUT_SESSION_ID}',
    customer_email: 'asha@example.com',
    line_items: [aLine(1999)],
    ...over,
  };
}

export function aLine(cents: number, quantity = 1): Stripe.Checkout.SessionCreateParams.LineItem {
  return { quantity, price_data: { currency: 'usd', unit_amount: cents, product_data: { name: 'Peacock rakhi' } } };
}

export function aShipping(cents: number): Stripe.Checkout.SessionCreateParams.ShippingOption {
  const fixed_amount = { amount: cents, currency: 'usd' };
  return { shipping_rate_data: { type: 'fixed_amount', display_name: 'Standard', fixed_amount } };
}

export async function aPaidIntent({ sdk, control }: TestStripe, card?: string): Promise<string> {
  const { id } = await sdk.checkout.sessions.create(aCheckout());
  const session = await control<Stripe.Checkout.Session>(`sessions/${id}/complete`, card ? { card } : {});
  return String(session.payment_intent);
}
