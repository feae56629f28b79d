import type { Address } from '../orders/address.ts';
import type { Order } from '../orders/order.ts';
import type { Shop } from '../ports.ts';
import { couponCode } from '../promotions/apply-coupon.ts';
import { customerKey } from '../promotions/customer-key.ts';
import type { CheckoutFacts } from './price-checkout.ts';

export type RecipientWish = {
  n: number;
  name: string;
  phone?: string | undefined;
  address: Address;
  giftMessage: string;
  senderName: string;
  deliveryOption: string;
  deliveryDate?: string | undefined;
  items?: { itemId: string; quantity: number }[] | undefined;
};

type FactsDeps = Pick<Shop, 'carts' | 'products' | 'coupons' | 'orders' | 'settings' | 'clock' | 'pseudonym'>;
type Asking = {
  userId: string;
  isSignedIn: boolean;
  email?: string | undefined;
  couponCode?: string | undefined;
  recipients: readonly { items?: readonly { itemId: string }[] | undefined }[];
};

/** Reads, strongly and in as few round trips as can be, everything a price depends on. */
export async function checkoutFacts(
  asking: Asking,
  deps: FactsDeps,
): Promise<{ facts: CheckoutFacts; openOrder: Order | undefined }> {
  const named = asking.recipients.flatMap((recipient) => (recipient.items ?? []).map((item) => item.itemId));
  const [{ cart, products }, settings] = await Promise.all([
    deps.carts.readForCheckout(asking.userId, [...new Set(named)]),
    deps.settings.read(),
  ]);
  const typed = asking.couponCode ?? cart.couponCode;
  const code = typed === undefined ? undefined : couponCode(typed);
  const [coupon, used, open] = await Promise.all([
    code === undefined ? undefined : deps.coupons.byCode(code),
    code === undefined ? 0 : usesBy(code, asking, deps),
    cart.openOrderId === undefined ? undefined : deps.orders.read(cart.openOrderId),
  ]);
  const facts: CheckoutFacts = {
    cart,
    products,
    coupon,
    couponCode: code,
    usedByCustomer: used,
    ownOrder: open?.order,
    settings,
    now: deps.clock.now(),
  };
  return { facts, openOrder: open?.order };
}

/** While she has not told who she is, nobody can say how often she has used it. */
async function usesBy(code: string, asking: Asking, deps: FactsDeps): Promise<number> {
  const { isSignedIn, userId, email = '' } = asking;
  if (!isSignedIn && email === '') return 0;
  return deps.coupons.usesBy(code, customerKey({ isSignedIn, userId, email }, deps.pseudonym));
}
