'use client';

import { formatCents } from '@rakhi/core';
import { Button } from '../../ui/button.tsx';
import { TiedAcross } from '../cart/tied-across.tsx';
import { DETAILS_FORM } from './details-form.tsx';
import { ThreadToPay } from './thread-to-pay.tsx';

type Bar = { total: number | undefined; isCounting: boolean; isSending: boolean };

/** The step to the payment. On the phone it stays in view at the bottom, with the total. */
export function PayBar({ total, isCounting, isSending }: Bar) {
  return (
    <>
      <p className="soft co__next">
        A card from any country, or your phone's wallet. You see every cent before you pay.
      </p>
      <div className="paybar">
        <p className="paybar__total num" aria-busy={isCounting}>
          <span className="soft">Total</span>{' '}
          <b className="paybar__sum">{total === undefined ? '…' : formatCents(total)}</b>
        </p>
        <ThreadToPay />
        <TiedAcross>
          <Button type="submit" form={DETAILS_FORM} look="primary" size="big" full isBusy={isSending}>
            {isSending ? 'Setting things aside' : 'Continue to payment'}
          </Button>
        </TiedAcross>
      </div>
    </>
  );
}
