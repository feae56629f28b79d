import { CheckoutRequest, type QuoteRequest, RecipientRequest } from '@rakhi/contract';
import { type Allotment, type Assignable, allLeftToAssign, itemsOf, needsAssigning } from './assign-units.ts';

/** What is typed, as it is typed: every field is text until the contract has read it. */
export type RecipientForm = {
  name: string;
  phone: string;
  line1: string;
  line2: string;
  city: string;
  state: string;
  postalCode: string;
  giftMessage: string;
  senderName: string;
  deliveryOption: string;
  deliveryDate: string;
  items: Allotment;
};

export type BillingForm = {
  name: string;
  line1: string;
  line2: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
};

export type CheckoutForm = {
  email: string;
  phone: string;
  recipients: RecipientForm[];
  hasBilling: boolean;
  billing: BillingForm;
};

export const BLANK_RECIPIENT: RecipientForm = {
  name: '',
  phone: '',
  line1: '',
  line2: '',
  city: '',
  state: '',
  postalCode: '',
  giftMessage: '',
  senderName: '',
  deliveryOption: '',
  deliveryDate: '',
  items: {},
};

export const BLANK_CHECKOUT: CheckoutForm = {
  email: '',
  phone: '',
  recipients: [BLANK_RECIPIENT],
  hasBilling: false,
  billing: { name: '', line1: '', line2: '', city: '', state: '', postalCode: '', country: '' },
};

/** What the shopper was shown beside the form. */
export type Shown = { expectedTotal: number; couponCode?: string | undefined };

/** The request as it would be sent; the contract decides whether it may. */
export function checkoutRequest(form: CheckoutForm, { expectedTotal, couponCode }: Shown) {
  const isShared = needsAssigning(form.recipients.map((recipient) => recipient.items));
  return {
    email: form.email.trim(),
    recipients: form.recipients.map((recipient) => recipientRequest(recipient, isShared)),
    expectedTotal,
    ...typed({ phone: form.phone, couponCode: couponCode ?? '' }),
    ...(form.hasBilling && { billingAddress: billingAddress(form.billing) }),
  };
}

/** As much of the form as a price needs; half-typed addresses are left out and not refused. */
export function quoteRequest(form: Pick<CheckoutForm, 'recipients'>, couponCode?: string): QuoteRequest {
  const isShared = needsAssigning(form.recipients.map((recipient) => recipient.items));
  const address = RecipientRequest.shape.address.shape;
  return {
    recipients: form.recipients.map(({ state, postalCode, deliveryOption, deliveryDate, items }) => ({
      deliveryOption: deliveryOption || 'standard',
      ...typed({
        state: address.state.safeParse(state).data ?? '',
        postalCode: address.postalCode.safeParse(postalCode).data ?? '',
        deliveryDate,
      }),
      ...(isShared && { items: itemsOf(items) }),
    })),
    ...typed({ couponCode: couponCode ?? '' }),
  };
}

export type Mistake = {
  /** The field's name in the form, e.g. `recipients.0.postalCode`. */
  field: string;
  /** What kind of thing belongs there, which is also what the sentence beneath the field is about. */
  kind: string;
};

/** What the contract would refuse, by field of the form, and parcels that are empty or units that nobody gets. */
export function mistakesIn(form: CheckoutForm, lines: readonly Assignable[] = []): Mistake[] {
  const reading = CheckoutRequest.safeParse(checkoutRequest(form, { expectedTotal: 0 }));
  const fields = new Set(reading.error?.issues.map(({ path }) => formField(path.join('.'))));
  const refused = [...fields].map((field) => ({ field, kind: field.split('.').at(-1) ?? field }));
  return [...refused, ...sharingMistakes(form, lines)];
}

function sharingMistakes({ recipients }: CheckoutForm, lines: readonly Assignable[]): Mistake[] {
  const allotments = recipients.map((recipient) => recipient.items);
  if (!needsAssigning(allotments)) return [];
  const empty = allotments.flatMap((allotment, index) =>
    itemsOf(allotment).length === 0 ? [{ field: `recipients.${index}.items`, kind: 'items' }] : [],
  );
  if (empty.length > 0 || allLeftToAssign(lines, allotments) === 0) return empty;
  return [{ field: 'recipients.0.items', kind: 'unassigned' }];
}

/** `recipients.0.address.city` of the contract is `recipients.0.city` in the form. */
export function formField(contractPath: string): string {
  return contractPath
    .replace(/^(recipients\.\d+)\.address\./, '$1.')
    .replace(/^(recipients\.\d+)\.items\..*/, '$1.items')
    .replace(/^billingAddress\./, 'billing.');
}

function recipientRequest({ items, ...recipient }: RecipientForm, isShared: boolean) {
  const { name, line1, city, giftMessage, senderName } = recipient;
  const state = recipient.state.trim();
  return {
    name,
    address: {
      line1,
      city,
      state,
      postalCode: recipient.postalCode.trim(),
      country: 'US',
      ...typed({ line2: recipient.line2 }),
    },
    giftMessage,
    senderName,
    deliveryOption: recipient.deliveryOption || 'standard',
    ...typed({ phone: recipient.phone, deliveryDate: recipient.deliveryDate }),
    ...(isShared && { items: itemsOf(items) }),
  };
}

function billingAddress({ line1, city, country, name, line2, state, postalCode }: BillingForm) {
  return { line1, city, country, ...typed({ name, line2, state, postalCode }) };
}

/** Fields that were left empty are left out: to the contract they are absent, not wrong. */
function typed<Names extends string>(fields: Record<Names, string>): Partial<Record<Names, string>> {
  const filled = Object.entries<string>(fields).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(filled.map(([name, text]) => [name, text.trim()])) as Partial<Record<Names, string>>;
}
