'use client';

import Link from 'next/link';
import { LatestOrder } from '../orders/latest-order.tsx';
import type { Account } from './auth.ts';
import { accountPath } from './next-path.ts';
import { SignOut } from './sign-out.tsx';
import { SignedInOnly } from './signed-in-only.tsx';
import './account.css';

export const AccountHome = () => (
  <SignedInOnly heading="Your account">{(account) => <Home account={account} />}</SignedInOnly>
);

function Home({ account: { name, email } }: { account: Account }) {
  const [firstName] = (name ?? '').split(/\s+/);
  return (
    <>
      <h1>Namaste{firstName ? <em>, {firstName}.</em> : '.'}</h1>
      <p className="lead mt-4">You are signed in as {email}.</p>
      <div className="account__sheet">
        <nav aria-label="Your account">
          <ul className="ways">
            <li>
              <Link href="/account/orders">Your orders</Link>
            </li>
            <li>
              <Link href="/cart" prefetch={false}>
                Your cart
              </Link>
            </li>
            <li>
              <Link href={accountPath('forgot')}>Change the password</Link>
            </li>
          </ul>
          <SignOut />
        </nav>
        <LatestOrder />
      </div>
    </>
  );
}
