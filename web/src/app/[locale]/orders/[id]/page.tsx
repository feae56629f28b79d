import type { Metadata } from 'next';
import { getPublicSettings } from '../../../../api-client/server.ts';
import { OrderPage } from '../../../../features/orders/order-page.tsx';

/** Rendered for each visitor, because its scripts carry the nonce of her answer. */
export const dynamic = 'force-dynamic';

/** The link in her mail opens the order, so its address is told to nobody. */
export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'no-referrer' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  // The order itself is fetched by the browser, which alone knows who is asking.
  const [{ id }, { contact }] = await Promise.all([params, getPublicSettings()]);
  return (
    <div className="wrap">
      <OrderPage id={id} contactEmail={contact.email} />
    </div>
  );
}
