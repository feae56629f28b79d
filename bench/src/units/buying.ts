import type { CheckoutResponse } from '@rakhi/contract';
import { succeeded } from '../shop/ask.ts';
import { guestOf } from '../shop/guest.ts';
import { productAt, type Unit } from './unit.ts';

/** Each time by a guest who had no cart yet. */
export const add: Unit = {
  name: 'add',
  title: 'add to cart',
  once: (world, ask, turn) => guestOf(world.running, ask).add(productAt(world, turn).id),
};

/** From the empty cart to the confirmed order: add, quote, check out, pay, settle. */
export const checkout: Unit = {
  name: 'checkout',
  title: 'whole checkout',
  leavesWork: true,
  async once(world, ask, turn) {
    const guest = guestOf(world.running, ask);
    await guest.add(productAt(world, turn).id);
    const answer = succeeded(await guest.checkOut(await guest.quote()), 'checkout');
    const placed = JSON.parse(answer.text) as CheckoutResponse;
    await guest.pay(placed);
    const { state } = await guest.settle(placed);
    if (state !== 'paid') throw new Error(`Order ${placed.orderNumber} is ${state}, not paid.`);
  },
};
