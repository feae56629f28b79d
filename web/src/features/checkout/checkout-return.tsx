'use client';

import { ButtonLink } from '../../ui/button.tsx';
import { OUTCOMES, StillConfirming } from './payment-outcomes.tsx';
import { Told } from './told.tsx';
import { type Asked, useSettlement } from './use-settlement.ts';
import './checkout.css';

/** Says what became of the payment, and thanks nobody before the money is there. */
export function CheckoutReturn(asked: Asked) {
  const settlement = useSettlement(asked);
  switch (settlement.state) {
    case 'asking':
      return <Confirming isSlow={settlement.isSlow} />;
    case 'answered':
      return OUTCOMES[settlement.answer.state](settlement.answer);
    case 'unknown':
      return <Unknown />;
    case 'gave-up':
      return <StillConfirming answer={settlement.answer} />;
  }
}

function Confirming({ isSlow }: { isSlow: boolean }) {
  return (
    <Told title="Confirming your payment…">
      {isSlow
        ? 'Your bank takes longer than usual. You may leave this page: the news comes by mail too.'
        : 'This takes a moment. Please leave this page open.'}
      <span className="progress" aria-hidden="true" />
    </Told>
  );
}

function Unknown() {
  return (
    <Told
      title="We do not know this payment."
      action={
        <ButtonLink look="line" size="big" href="/track">
          Find an order
        </ButtonLink>
      }
    >
      The address of this page is not complete. If you have paid, the link to your order is in your mail.
    </Told>
  );
}
