import type { StripeCheckoutElementsSdkOptions } from '@stripe/stripe-js';
import { checkoutSdk } from './checkout-sdk.ts';

/** Where this script came from is where the stand-in is. */
const origin = new URL((document.currentScript as HTMLScriptElement).src).origin;

const notHere = () => {
  throw new Error('The stand-in offers Elements with Checkout Sessions only.');
};

/** `window.Stripe`, as far as Elements with Checkout Sessions needs it. */
function Stripe(key: string) {
  if (!key.startsWith('pk_test_')) throw new Error('The stand-in takes publishable keys that begin with pk_test_.');
  return {
    initCheckoutElementsSdk: (options: StripeCheckoutElementsSdkOptions) => checkoutSdk({ origin, key }, options),
    // The React library takes nothing for Stripe that lacks these.
    elements: notHere,
    createToken: notHere,
    createPaymentMethod: notHere,
    confirmCardPayment: notHere,
    registerAppInfo: () => undefined,
    _registerWrapper: () => undefined,
  };
}

/** The release the SDKs were made for; another one makes them warn. */
Stripe.version = 'endive';
Object.assign(window, { Stripe });
