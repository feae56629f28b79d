import { expect, it } from 'vitest';
import { whereTo } from './where-to.ts';

const rohan = { n: 1, name: 'Rohan Mehta', city: 'Austin', state: 'TX', deliveryDate: '2027-08-16' };
const kabir = { ...rohan, n: 2, name: 'Kabir Mehta' };
const nobody = { ...rohan, name: '', city: '' };

it.each([
  ['one brother, with his city', { recipients: [rohan] }, 'To Rohan Mehta in Austin'],
  ['two brothers', { recipients: [rohan, kabir] }, 'To Rohan and Kabir'],
  ['nobody any more', { recipients: [nobody], erasedAt: '2027-09-01T00:00:00.000Z' }, 'Erased'],
])('an order is called by whom it goes to: %s', (_, order, called) => {
  expect(whereTo(order)).toBe(called);
});
