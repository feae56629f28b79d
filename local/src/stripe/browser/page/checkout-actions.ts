import type { StripeCheckoutContact } from '@stripe/stripe-js';
import type { PaymentElement } from './payment-element.ts';
import { type Outcome, refused, type SessionState } from './session-state.ts';

type Wishes = {
  redirect?: 'always' | 'if_required';
  returnUrl?: string;
  email?: string;
  billingAddress?: StripeCheckoutContact;
};

/** What a page may do with the session once it is loaded. */
export function checkoutActions(state: SessionState, paymentElementOf: () => PaymentElement | null) {
  return {
    getSession: state.current,
    confirm: (wishes: Wishes = {}) => confirm(state, paymentElementOf(), wishes),
    updateEmail: (email: string | null) => state.remember({ email }),
    updatePhoneNumber: (phoneNumber: string | null) => state.remember({ phoneNumber }),
    updateBillingAddress: (billingAddress: StripeCheckoutContact | null) => state.remember({ billingAddress }),
    updateShippingAddress: (shippingAddress: StripeCheckoutContact | null) => state.remember({ shippingAddress }),
    async runServerUpdate(update: () => Promise<unknown>) {
      await update();
      return state.fetch();
    },
    async validateElements() {
      const fault = (await paymentElementOf()?.validate()) ?? null;
      if (fault === null) return { type: 'success', session: state.current() };
      const faults = [{ message: fault, element: 'payment' }];
      return { type: 'error', error: { code: 'validation_error', message: fault, validation_errors: faults } };
    },
    ...UNSUPPORTED,
  };
}

const unsupported = async () => refused('The stand-in cannot do this.');

/** The server freezes what an order costs, so nothing of it can be changed in the browser. */
const UNSUPPORTED = {
  applyPromotionCode: unsupported,
  removePromotionCode: unsupported,
  updateLineItemQuantity: unsupported,
  updateShippingOption: unsupported,
  updateTaxIdInfo: unsupported,
  updateIndividualName: unsupported,
  updateBusinessName: unsupported,
  addOptionalLineItem: unsupported,
  removeOptionalLineItem: unsupported,
};

async function confirm(state: SessionState, payment: PaymentElement | null, wishes: Wishes): Promise<Outcome> {
  if (!payment) return refused('Mount a payment element before confirming.');
  const { email, billingAddress } = state.current();
  const result = await payment.confirm({
    ...contactField('email', wishes.email ?? email),
    ...contactField('name', (wishes.billingAddress ?? billingAddress)?.name),
  });
  if (result.type === 'error') {
    await state.fetch();
    return result;
  }
  const destination = wishes.returnUrl ?? result.returnUrl;
  if (wishes.redirect !== 'if_required' && destination) window.location.assign(destination);
  return state.replace(result.session);
}

function contactField(name: 'email' | 'name', value: string | null | undefined): { email?: string; name?: string } {
  return value ? { [name]: value } : {};
}
