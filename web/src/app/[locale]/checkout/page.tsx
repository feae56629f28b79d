import type { Metadata } from 'next';
import { getPublicSettings } from '../../../api-client/server.ts';
import { config } from '../../../config.ts';
import { Checkout } from '../../../features/checkout/checkout.tsx';
import { CheckoutFrame } from '../../../features/checkout/checkout-frame.tsx';

/** Rendered for each visitor, because its scripts carry the nonce of her answer. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default async function Page() {
  const { cutoff } = await getPublicSettings();
  return (
    <CheckoutFrame>
      <h1>
        Where shall it <em>go?</em>
      </h1>
      <Checkout stripe={config().public.stripe} warehouseTimeZone={cutoff.timeZone} />
    </CheckoutFrame>
  );
}
