import { CheckoutRequest, CheckoutResponse, Quote, QuoteRequest, SettleRequest, SettleResponse } from '@rakhi/contract';
import { couponCode, type Order, placeOrder, quoteCheckout, ShopError, seasonAt, settlePayment } from '@rakhi/core';
import type { Deps } from '../deps.ts';
import { type Caller, cartOwnerOf } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { presentQuote } from '../presenters/quote.ts';
import { withoutUndefined } from '../without-undefined.ts';

export const postQuote = route({
  method: 'POST',
  path: '/checkout/quote',
  summary: 'What the checkout would cost right now, and what stands against it; reserves nothing',
  access: 'anyone',
  idempotencyKey: 'needless',
  body: QuoteRequest,
  replies: { 200: Quote },
  async handle({ body, caller, guessed }, deps) {
    const [priced, { delivery }] = await Promise.all([
      quoteCheckout({ ...body, ...shopper(caller), recipients: numbered(body.recipients) }, deps),
      deps.settings.read(),
      isGuess(body, caller, deps).then((isOne) => (isOne ? guessed('coupon') : undefined)),
    ]);
    const { festival } = seasonAt({ now: deps.clock.now(), settings: delivery });
    return { status: 200, body: presentQuote(priced, festival) };
  },
});

export const postCheckout = route({
  method: 'POST',
  path: '/checkout',
  summary: 'Place the order of this cart: takes its stock and opens the payment',
  access: 'anyone',
  limit: 'checkout',
  idempotencyKey: 'required',
  body: CheckoutRequest,
  replies: { 201: CheckoutResponse },
  refusals: [
    'cart_empty',
    'cart_full',
    'cart_changed',
    'out_of_stock',
    'product_unavailable',
    'items_not_assigned',
    'price_changed',
    'total_changed',
    'delivery_date_unavailable',
    'address_not_deliverable',
    'coupon_unknown',
    'coupon_not_applicable',
    'coupon_used_up',
    'already_paid',
    'payment_unavailable',
  ],
  refusedAs: 'CheckoutRefused',
  async handle({ body, caller, repeat }, deps) {
    const { order, payment } = await placeOrder(
      {
        ...body,
        ...shopper(caller),
        recipients: numbered(body.recipients).map((wish) => ({ ...wish, address: withoutUndefined(wish.address) })),
        billingAddress: body.billingAddress && withoutUndefined(body.billingAddress),
        ...(repeat && { idempotency: { scope: repeat.scope, key: repeat.key }, resume: repeat.orderId }),
      },
      deps,
    );
    const { id, orderNumber, expiresAt, totals } = order;
    const reply: CheckoutResponse = {
      orderId: id,
      orderNumber,
      stripeSessionId: payment?.sessionId ?? null,
      clientSecret: payment?.clientSecret ?? null,
      url: payment?.url ?? null,
      expiresAt,
      totals,
      accessToken: deps.orderTokens.issue(id),
    };
    return { status: 201, body: reply };
  },
});

export const postSettle = route({
  method: 'POST',
  path: '/checkout/settle',
  summary: 'What has become of a payment; the return page asks until it is settled',
  access: 'anyone',
  idempotencyKey: 'needless',
  body: SettleRequest,
  replies: { 200: SettleResponse },
  refusals: ['not_found', 'payment_unavailable'],
  async handle({ body: { sessionId } }, deps) {
    const order = await settlePayment(sessionId, deps);
    if (!order) throw new ShopError('not_found', 'There is no such payment.');
    return { status: 200, body: { orderId: order.id, orderNumber: order.orderNumber, state: stateOf(order) } };
  },
});

type Tried = { email?: string | undefined; couponCode?: string | undefined };

/**
 * Another coupon than the cart's has not been through the door where guesses are counted; and a guest who names an
 * address could learn of any whether it has used the coupon.
 */
async function isGuess({ email, couponCode: typed }: Tried, caller: Caller, { carts }: Deps): Promise<boolean> {
  if (typed === undefined && !email) return false;
  const { couponCode: known } = await carts.read(cartOwnerOf(caller));
  const code = typed === undefined ? known : couponCode(typed);
  return code !== known || (code !== undefined && Boolean(email) && caller.kind !== 'customer');
}

function shopper(caller: Caller): { userId: string; isSignedIn: boolean } {
  return { userId: cartOwnerOf(caller), isSignedIn: caller.kind === 'customer' };
}

/** Recipients are counted from 1, as the shopper sees them. */
function numbered<Wish>(wishes: readonly Wish[]): (Wish & { n: number })[] {
  return wishes.map((wish, index) => ({ ...wish, n: index + 1 }));
}

function stateOf({ status, paymentStatus }: Order): SettleResponse['state'] {
  if (paymentStatus === 'refunded') return 'refunded';
  if (paymentStatus === 'failed' || status === 'expired' || status === 'cancelled') return 'failed';
  if (status === 'on_hold') return 'review';
  return paymentStatus === 'paid' || paymentStatus === 'partially_refunded' ? 'paid' : 'confirming';
}
