import type { Metadata } from 'next';
import { CheckoutFrame } from '../../../../features/checkout/checkout-frame.tsx';
import { CheckoutReturn } from '../../../../features/checkout/checkout-return.tsx';

/** Rendered for each visitor, because its scripts carry the nonce of her answer. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'no-referrer' };

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Query) {
  const { session_id: sessionId, order: orderId } = await searchParams;
  return (
    <CheckoutFrame>
      <CheckoutReturn
        {...(typeof sessionId === 'string' && { sessionId })}
        {...(typeof orderId === 'string' && { orderId })}
      />
    </CheckoutFrame>
  );
}
