import { expect, test } from 'vitest';
import { BLANK_CHECKOUT, BLANK_RECIPIENT, type CheckoutForm } from './checkout-form.ts';
import { checkoutResolver } from './checkout-resolver.ts';

const FORM: CheckoutForm = { ...BLANK_CHECKOUT, email: 'guddi@example.com' };

/** What is wrong with the first recipient, by field. */
async function wrongWith(form: CheckoutForm, names: string[], marked: string[] = []) {
  const context = { lines: [], isMarked: (field: string) => marked.includes(field) };
  const { errors } = await checkoutResolver(form, context, {
    names: names as 'email'[],
    fields: {},
    shouldUseNativeValidation: undefined,
  });
  return Object.keys(errors.recipients?.[0] ?? {});
}

test('whatever is missing is wrong when the form is sent', async () => {
  expect(await wrongWith(FORM, ['email', 'recipients.0.name'])).toEqual([
    'name',
    'line1',
    'city',
    'state',
    'postalCode',
  ]);
});

test('another recipient marks no field that was not marked before', async () => {
  const form = { ...FORM, recipients: [BLANK_RECIPIENT, BLANK_RECIPIENT] };
  expect(await wrongWith(form, ['recipients'])).toEqual([]);
  expect(await wrongWith(form, ['recipients'], ['recipients.0.city'])).toEqual(['city']);
});

test('a recipient who goes takes along what was wrong with the sharing', async () => {
  expect(await wrongWith(FORM, ['recipients'], ['recipients.0.items', 'recipients.0.city'])).toEqual(['city']);
});
