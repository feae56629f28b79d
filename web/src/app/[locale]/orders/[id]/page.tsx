import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getPublicSettings } from '../../../../api-client/server.ts';
import { OrderPage } from '../../../../features/orders/order-page.tsx';

/** The link in her mail opens the order, so its address is told to nobody. */
export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'no-referrer' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  // Rendered per request, so that its scripts carry the nonce of the page's policy. The order itself is fetched by the
  // browser, which alone knows who is asking.
  await connection();
  const [{ id }, { contact }] = await Promise.all([params, getPublicSettings()]);
  return (
    <div className="wrap">
      <OrderPage id={id} contactEmail={contact.email} />
    </div>
  );
}
