import { expect, it } from 'vitest';
import { fieldsWithErrors } from './form-errors.ts';

it('finds every field that needs another look, and nothing else', () => {
  const errors = {
    email: { type: 'email', message: 'We need an address.' },
    recipients: [undefined, { name: { type: 'name', message: 'Whose name?' }, line1: undefined }],
    billing: { country: { type: 'country', message: 'Choose.' } },
  };
  expect(fieldsWithErrors(errors)).toEqual(['email', 'recipients.1.name', 'billing.country']);
});
