import type { Shop } from '../ports.ts';
import { checkoutFacts } from './checkout-facts.ts';
import { type PricedCheckout, priceCheckout, type WishedParcel } from './price-checkout.ts';

export type QuoteCheckout = {
  userId: string;
  isSignedIn: boolean;
  email?: string | undefined;
  recipients: WishedParcel[];
  couponCode?: string | undefined;
};

/** What the checkout would cost right now. Reserves nothing; problems are told, not thrown. */
export async function quoteCheckout(
  command: QuoteCheckout,
  deps: Pick<Shop, 'carts' | 'products' | 'coupons' | 'orders' | 'settings' | 'tax' | 'clock' | 'pseudonym'>,
): Promise<PricedCheckout> {
  const { facts } = await checkoutFacts(command, deps);
  return priceCheckout(command.recipients, facts, deps.tax);
}
