import type { Metadata } from 'next';
import Link from 'next/link';
import { AccountSheet } from '../../../features/account/account-sheet.tsx';
import { accountPath } from '../../../features/account/next-path.ts';
import { TrackForm } from '../../../features/orders/track-form.tsx';

/** Rendered for each visitor, because its scripts carry the nonce of her answer. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Track a parcel',
  description: 'Order number and e-mail are enough: the way of every parcel, with its tracking number.',
};

export default async function Page() {
  return (
    <AccountSheet
      heading={
        <>
          Where is <em>his parcel?</em>
        </>
      }
      lead="We send you a link that opens the order, with the way of every parcel in it."
      aside={
        <>
          <h2 className="title">With an account</h2>
          <p>
            <Link href={accountPath('sign-in', '/account/orders')}>Sign in</Link>, and all your orders are in one place.
          </p>
        </>
      }
    >
      <TrackForm />
    </AccountSheet>
  );
}
