import { ApiProblem } from '../../api-client/problem.ts';
import { nextStepAfter } from '../../problems.ts';
import type { NewAddress } from './order-calls.ts';

/** The form as it would be sent; optional fields that are empty are left out. */
export function newAddress(form: FormData, version: number): NewAddress {
  const read = (field: string) => String(form.get(field) ?? '').trim();
  const [name, phone, line2] = [read('name'), read('phone'), read('line2')];
  return {
    name,
    ...(phone && { phone }),
    address: {
      line1: read('line1'),
      ...(line2 && { line2 }),
      city: read('city'),
      state: read('state'),
      postalCode: read('postalCode'),
      country: 'US',
    },
    version,
  };
}

export type AddressTrouble = {
  says: string;
  advice?: string;
  /** Whether the order has moved on: it is as it was opened here, changed, or past changing. */
  order: 'same' | 'changed' | 'too-late';
};

export function addressTrouble(problem: unknown): AddressTrouble {
  if (!(problem instanceof ApiProblem)) return { says: nextStepAfter(new ApiProblem({})).says, order: 'same' };
  switch (problem.code) {
    case 'version_conflict':
      return {
        says: 'The order has changed meanwhile.',
        advice: 'We have fetched it again. What you typed is still here: look it over, then save once more.',
        order: 'changed',
      };
    case 'invalid_transition':
      return { says: 'This parcel is packed already: its address can no longer change here.', order: 'too-late' };
    case 'address_not_deliverable':
      // The shop says what is wrong with it: no such ZIP, another state, another zone.
      return { says: problem.message, order: 'same' };
    default:
      return { says: nextStepAfter(problem).says, order: 'same' };
  }
}
