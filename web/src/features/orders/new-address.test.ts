import { ChangeAddressRequest } from '@rakhi/contract';
import { expect, it } from 'vitest';
import { ApiProblem } from '../../api-client/problem.ts';
import { addressTrouble, newAddress } from './new-address.ts';

function aForm(typed: Record<string, string> = {}): FormData {
  const form = new FormData();
  const filled = {
    name: ' Arjun ',
    line1: '1 Main St',
    line2: '',
    city: 'Edison',
    state: 'NJ',
    postalCode: '08820',
    phone: '',
    ...typed,
  };
  for (const [field, text] of Object.entries(filled)) form.set(field, text);
  return form;
}

it('sends what the contract takes, without the fields that were left empty', () => {
  const body = newAddress(aForm(), 3);
  expect(ChangeAddressRequest.parse(body)).toEqual({
    name: 'Arjun',
    address: { line1: '1 Main St', city: 'Edison', state: 'NJ', postalCode: '08820', country: 'US' },
    version: 3,
  });
});

it.each([
  ['version_conflict', 'changed'],
  ['invalid_transition', 'too-late'],
  ['address_not_deliverable', 'same'],
  ['try_again', 'same'],
] as const)('knows after %s that the order is %s', (code, order) => {
  expect(addressTrouble(new ApiProblem({ code })).order).toBe(order);
});

it('passes on why the shop cannot deliver there', () => {
  const problem = new ApiProblem({ code: 'address_not_deliverable', title: 'ZIP 78701 is in TX.' });
  expect(addressTrouble(problem).says).toBe('ZIP 78701 is in TX.');
});
