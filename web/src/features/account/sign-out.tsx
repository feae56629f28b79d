'use client';

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { forgetCheckout } from '../checkout/use-draft.ts';
import { troubleOf } from './account-trouble.ts';
import { auth } from './session.ts';

export function SignOut() {
  const [isLeaving, setIsLeaving] = useState(false);

  async function leave(asked: { everywhere: boolean }): Promise<void> {
    setIsLeaving(true);
    try {
      await (await auth()).signOut(asked);
      forgetCheckout();
      // A page loaded anew remembers nothing of hers: no order, no address, and the cart is a guest's again.
      window.location.assign('/');
    } catch (error) {
      showToast({ kind: 'problem', text: troubleOf(error).says });
      setIsLeaving(false);
    }
  }

  return (
    <p className="account__leave">
      <Button isBusy={isLeaving} onClick={() => void leave({ everywhere: false })}>
        Sign out
      </Button>
      <button type="button" className="account__everywhere" onClick={() => void leave({ everywhere: true })}>
        Sign out on all devices
      </button>
    </p>
  );
}
