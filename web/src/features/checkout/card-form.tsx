'use client';

import type { CheckoutResponse } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import { ExpressCheckoutElement, PaymentElement, useCheckoutElements } from '@stripe/react-stripe-js/checkout';
import type { StripeExpressCheckoutElementConfirmEvent } from '@stripe/stripe-js';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TiedAcross } from '../cart/tied-across.tsx';
import { IntoView } from './into-view.tsx';
import { returnPath } from './order-access.ts';
import { CardSkeleton, ClosedOrBroken } from './payment-notices.tsx';
import { ThreadToPay } from './thread-to-pay.tsx';

const NO_ANSWER = 'No answer came from the bank.';

type Form = { placed: CheckoutResponse; onStartAgain: () => void; onReload: () => void };

export function CardForm({ placed, onStartAgain, onReload }: Form) {
  const router = useRouter();
  const loaded = useCheckoutElements();
  const [refusal, setRefusal] = useState<string>();
  const [isPaying, setIsPaying] = useState(false);
  const [hasWallets, setHasWallets] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const paying = useRef(false);

  if (loaded.type === 'error')
    return <ClosedOrBroken message={loaded.error.message} onStartAgain={onStartAgain} onReload={onReload} />;
  if (loaded.type === 'loading') return <CardSkeleton />;
  const { checkout } = loaded;

  const pay = async (wallet?: StripeExpressCheckoutElementConfirmEvent) => {
    if (paying.current) return;
    paying.current = true;
    setIsPaying(true);
    setRefusal(undefined);
    const result = await checkout
      .confirm({ redirect: 'if_required', ...(wallet && { expressCheckoutConfirmEvent: wallet }) })
      .catch(() => ({ type: 'error' as const, error: { message: NO_ANSWER } }));
    if (result.type === 'success') return router.push(returnPath(placed));
    paying.current = false;
    setIsPaying(false);
    setRefusal(result.error.message);
  };
  const payByCard = (event: FormEvent) => {
    event.preventDefault();
    void pay();
  };

  return (
    <form onSubmit={payByCard} className="card-form" aria-busy={isPaying}>
      <div className={hasWallets ? undefined : 'card-form__wallets--none'}>
        <ExpressCheckoutElement
          onConfirm={(event) => void pay(event)}
          onReady={({ availablePaymentMethods }) => setHasWallets(availablePaymentMethods !== undefined)}
        />
        <p className="or">or a card, from any country</p>
      </div>
      {!isReady && <CardSkeleton />}
      <PaymentElement options={{ layout: 'tabs' }} onReady={() => setIsReady(true)} />
      {refusal && (
        <IntoView>
          <Notice kind="problem" title="The payment did not go through">
            {refusal} Nothing was charged. Try again, or take another card.
          </Notice>
        </IntoView>
      )}
      <p className="small soft mt-6">
        Your card number goes to Stripe, not to us. Order {placed.orderNumber} is set aside for you.
      </p>
      <div className="paybar">
        <ThreadToPay />
        <TiedAcross>
          <Button type="submit" look="primary" size="big" full isBusy={isPaying}>
            {isPaying ? 'Paying' : `Pay ${formatCents(placed.totals.total)}`}
          </Button>
        </TiedAcross>
      </div>
    </form>
  );
}
