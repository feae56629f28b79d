import { Erased, EraseRequest } from '@rakhi/contract';
import { erasePerson, ShopError } from '@rakhi/core';
import { userIdOf } from '../http/caller.ts';
import { route } from '../http/route.ts';

export const postAdminPeopleErase = route({
  method: 'POST',
  path: '/admin/people/erase',
  summary: 'Take a person out of her orders, cart and letters; `orders` of a refusal says what is still under way',
  access: 'admin',
  limit: 'erasure',
  idempotencyKey: 'needless',
  body: EraseRequest,
  replies: { 200: Erased },
  refusals: ['not_found', 'person_still_needed', 'version_conflict', 'cart_changed', 'payment_unavailable'],
  async handle({ body, caller }, deps) {
    const actor = userIdOf(caller) ?? 'shop';
    const erased = await erasePerson({ ...personIn(body), actor }, deps);
    // Who was erased is what must be forgotten; that somebody was, and by whom, must not be.
    deps.log('info', {
      message: 'person erased',
      by: actor,
      counts: { orders: erased.orders.length, letters: erased.letters },
    });
    return { status: 200, body: erased };
  },
});

function personIn({ userId, orderNumber }: EraseRequest) {
  if (userId !== undefined) return { userId };
  if (orderNumber !== undefined) return { orderNumber };
  throw new ShopError('invalid_request', 'Name a userId or an orderNumber.');
}
