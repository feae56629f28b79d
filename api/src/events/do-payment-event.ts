import { applyPaymentEvent, type ToldPaymentEvent } from '@rakhi/core';
import type { Deps } from '../deps.ts';

/** Does what Stripe has told us of, and notes how long that took since it happened. */
export async function doPaymentEvent({ event, at }: ToldPaymentEvent, shop: Deps): Promise<void> {
  await applyPaymentEvent(event, shop);
  shop.metrics.measure({ WebhookLag: shop.clock.now().getTime() - at.getTime() });
}
