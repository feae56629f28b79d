import { ADDRESS, aCheckout, aQuote, as } from '@rakhi/api/testing';
import { forOne } from './for-one.ts';
import type { Command } from './history.ts';
import type { Memory } from './memory.ts';
import { COUPON, type Shopper, type World } from './world.ts';

export async function fillCart(
  { shopper, product, quantity }: Extract<Command, { kind: 'fills her cart' }>,
  { ask, products }: World,
  { shown }: Memory,
) {
  for (const key of shown.keys()) if (key.startsWith(shopper)) shown.delete(key);
  await forOne(products, product, ({ id }) =>
    ask('POST /cart', { headers: as(shopper), body: { productId: id, quantity } }),
  );
}

export async function checkOut(
  command: Extract<Command, { kind: 'checks out' }>,
  world: World,
  memory: Memory,
): Promise<void> {
  const { shopper, coupon, again } = command;
  const earlier = memory.checkouts.get(shopper);
  const request = again && earlier ? earlier : await newCheckout({ shopper, coupon }, world, memory);
  memory.checkouts.set(shopper, request);
  const { status, body } = await world.ask('POST /checkout', request);
  if (status === 201 && body.stripeSessionId) memory.payable.push(body.stripeSessionId);
  // She is shown what it costs now, and has not agreed to it before she comes again.
  if (body.totals) memory.shown.set(`${shopper} ${coupon}`, body.totals.total);
}

async function newCheckout({ shopper, coupon }: { shopper: Shopper; coupon: boolean }, world: World, memory: Memory) {
  const total = memory.shown.get(`${shopper} ${coupon}`) ?? (await quoted(shopper, coupon, world));
  memory.shown.set(`${shopper} ${coupon}`, total);
  memory.keys += 1;
  return {
    headers: { ...as(shopper), 'Idempotency-Key': `checkout-${memory.keys}` },
    body: aCheckout({
      expectedTotal: total,
      email: `${shopper}@example.com`,
      recipients: [{ name: 'Rohan', address: ADDRESS }],
      ...(coupon && { couponCode: COUPON }),
    }),
  };
}

async function quoted(shopper: Shopper, coupon: boolean, { ask }: World): Promise<number> {
  const asked = { headers: as(shopper), body: aQuote({ ...(coupon && { couponCode: COUPON }) }) };
  const { body } = await ask('POST /checkout/quote', asked);
  return body.totals?.total ?? 0;
}
