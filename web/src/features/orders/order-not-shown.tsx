'use client';

import { ButtonLink, Tied } from '../../ui/button.tsx';
import { accountPath } from '../account/next-path.ts';
import { useAccount } from '../account/use-account.ts';

/** Whether the order exists, belongs to someone else or its link is torn: nobody can tell from this page. */
export function OrderNotShown() {
  const { account } = useAccount();
  return (
    <div className="order">
      <h1>
        We cannot show this <em>order here.</em>
      </h1>
      <p className="lead mt-6">
        The link may be torn or old, or the order belongs to another account. We send a fresh link to the address it was
        ordered with.
      </p>
      <div className="mt-12 flex flex-wrap items-center gap-6">
        <Tied>
          <ButtonLink look="primary" size="big" href="/track">
            Send me the link
          </ButtonLink>
        </Tied>
        {account ? (
          <span className="soft">You are signed in as {account.email}.</span>
        ) : (
          <ButtonLink size="big" href={accountPath('sign-in', window.location.pathname)}>
            Sign in
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
