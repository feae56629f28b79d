import { CheckoutRequest, QuoteRequest } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import {
  BLANK_CHECKOUT,
  BLANK_RECIPIENT,
  type CheckoutForm,
  checkoutRequest,
  formField,
  mistakesIn,
  quoteRequest,
  type RecipientForm,
} from './checkout-form.ts';

const arjun = {
  ...BLANK_RECIPIENT,
  name: 'Arjun Mehta',
  line1: '1420 Oak Tree Road',
  city: 'Edison',
  state: 'NJ',
  postalCode: '08820',
  giftMessage: 'भैया, मिठाई बाँट कर खाना। 🎉',
  senderName: 'Guddi',
  deliveryOption: 'standard',
  deliveryDate: '2027-08-16',
};
const rohan = { ...arjun, name: 'Rohan Sharma', city: 'Austin', state: 'TX', postalCode: '78704' };

describe('sending the form', () => {
  it('becomes a request the contract accepts', () => {
    const request = checkoutRequest(aForm({ phone: '+91 98200 00000' }), {
      expectedTotal: 7096,
      couponCode: 'RAKHI10',
    });
    expect(CheckoutRequest.parse(request)).toMatchObject({
      couponCode: 'RAKHI10',
      recipients: [{ deliveryDate: '2027-08-16' }],
    });
  });

  it('leaves out what was not typed', () => {
    const request = checkoutRequest(aForm({}), { expectedTotal: 7096 });
    expect(Object.keys(request)).toEqual(['email', 'recipients', 'expectedTotal']);
    expect(request.recipients[0]).not.toHaveProperty('items');
  });

  it('says who gets what when there are several', () => {
    const shared = [
      { ...arjun, items: { cart_0123456789: 2, cart_9876543210: 0 } },
      { ...rohan, items: { cart_9876543210: 1 } },
    ];
    const request = checkoutRequest(aForm({ recipients: shared }), { expectedTotal: 1 });
    expect(request.recipients.map((recipient) => recipient.items)).toEqual([
      [{ itemId: 'cart_0123456789', quantity: 2 }],
      [{ itemId: 'cart_9876543210', quantity: 1 }],
    ]);
  });
});

describe('asking for a price', () => {
  it('leaves half-typed addresses out', () => {
    const request = quoteRequest(aForm({ recipients: [{ ...arjun, postalCode: '088', state: '' }] }));
    expect(QuoteRequest.parse(request)).toEqual({
      recipients: [{ deliveryOption: 'standard', deliveryDate: '2027-08-16' }],
    });
  });
});

describe('checking the form', () => {
  it('finds nothing wrong in a good one', () => expect(mistakesIn(aForm({}))).toEqual([]));

  it('names each field that needs attention once, in the order of the page', () => {
    const mistakes = mistakesIn(
      aForm({ email: 'asha@', recipients: [withGift(arjun), withGift({ ...rohan, name: ' ', postalCode: '7870' })] }),
    );
    expect(mistakes).toEqual([
      { field: 'email', kind: 'email' },
      { field: 'recipients.1.name', kind: 'name' },
      { field: 'recipients.1.postalCode', kind: 'postalCode' },
    ]);
  });

  it('asks for a billing address only when she wants another one', () => {
    expect(mistakesIn(aForm({ hasBilling: true })).map(({ field }) => field)).toContain('billing.country');
  });

  it('lets no parcel go out empty and no unit stay behind', () => {
    const lines = [{ id: 'cart_0123456789', quantity: 3 }];
    const shared = (first: number, second: number) =>
      aForm({
        recipients: [
          { ...arjun, items: { cart_0123456789: first } },
          { ...rohan, items: { cart_0123456789: second } },
        ],
      });
    expect(mistakesIn(shared(3, 0), lines)).toEqual([{ field: 'recipients.1.items', kind: 'items' }]);
    expect(mistakesIn(shared(1, 1), lines)).toEqual([{ field: 'recipients.0.items', kind: 'unassigned' }]);
    expect(mistakesIn(shared(2, 1), lines)).toEqual([]);
  });

  it('knows the form field behind a path of the contract', () => {
    expect(formField('recipients.2.address.line1')).toBe('recipients.2.line1');
    expect(formField('recipients.2.items.0.quantity')).toBe('recipients.2.items');
    expect(formField('billingAddress.city')).toBe('billing.city');
  });
});

function aForm(changes: Partial<CheckoutForm>): CheckoutForm {
  return { ...BLANK_CHECKOUT, email: 'guddi@example.com', recipients: [arjun], ...changes };
}

function withGift(recipient: RecipientForm): RecipientForm {
  return { ...recipient, items: { cart_0123456789: 1 } };
}
