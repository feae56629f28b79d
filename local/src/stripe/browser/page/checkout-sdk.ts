import type { StripeCheckoutElementsSdkOptions } from '@stripe/stripe-js';
import type { Variables } from '../messages.ts';
import { checkoutActions } from './checkout-actions.ts';
import { emptyElement, type PageElement } from './element.ts';
import { type PaymentElement, paymentElement } from './payment-element.ts';
import { type Place, sessionState } from './session-state.ts';

type Appearance = { variables?: Record<string, string | undefined> };

/** What `stripe.initCheckoutElementsSdk()` returns. */
export function checkoutSdk(place: Place, options: StripeCheckoutElementsSdkOptions) {
  const state = sessionState(place, options);
  const clientSecret = Promise.resolve(options.clientSecret);
  let variables = variablesOf(options.elementsOptions?.appearance);
  let payment: PaymentElement | null = null;
  return {
    on: state.on,
    loadFonts: () => undefined,
    changeAppearance(appearance: Appearance) {
      variables = variablesOf(appearance);
      payment?.restyle(variables);
    },
    async loadActions() {
      const outcome = await state.fetch();
      return outcome.type === 'error' ? outcome : { type: 'success', actions: checkoutActions(state, () => payment) };
    },
    getPaymentElement: () => payment,
    createPaymentElement() {
      const made = paymentElement({ ...place, clientSecret, variables, onChange: () => state.refresh() });
      state.watch(made.isComplete);
      payment = made;
      return made;
    },
    ...otherElements(),
  };
}

const variablesOf = (appearance: Appearance | undefined): Variables => ({ ...appearance?.variables });

const OTHER_ELEMENTS = [
  'BillingAddress',
  'ShippingAddress',
  'ExpressCheckout',
  'CurrencySelector',
  'ContactDetails',
  'TaxId',
  'Terms',
  'LinkSignup',
];

function otherElements(): Record<string, () => PageElement | null> {
  const made = new Map<string, PageElement>();
  const pairs = OTHER_ELEMENTS.flatMap((name): [string, () => PageElement | null][] => [
    [`get${name}Element`, () => made.get(name) ?? null],
    [
      `create${name}Element`,
      () => {
        const element = emptyElement(`${name.charAt(0).toLowerCase()}${name.slice(1)}`);
        made.set(name, element);
        return element;
      },
    ],
  ]);
  return Object.fromEntries(pairs);
}
