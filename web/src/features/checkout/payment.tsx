'use client';

import type { CheckoutResponse } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import {
  CheckoutElementsProvider,
  ExpressCheckoutElement,
  PaymentElement,
  useCheckoutElements,
} from '@stripe/react-stripe-js/checkout';
import type { StripeExpressCheckoutElementConfirmEvent } from '@stripe/stripe-js';
import { useRouter } from 'next/navigation';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { PublicConfig } from '../../config.ts';
import { Button, Tied } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { CheckoutForm } from './checkout-form.ts';
import { IntoView } from './into-view.tsx';
import { stripeOf } from './load-stripe.ts';
import { returnPath } from './order-access.ts';
import { stripeAppearance } from './stripe-appearance.ts';
import { ThreadToPay } from './thread-to-pay.tsx';
import { useIsPast } from './use-is-past.ts';

type Paying = {
  placed: CheckoutResponse;
  stripe: PublicConfig['stripe'];
  billing: Pick<CheckoutForm, 'hasBilling' | 'billing'>;
  onStartAgain: () => void;
};

export function Payment({ placed, stripe, billing, onStartAgain }: Paying) {
  const isOver = useIsPast(placed.expiresAt);
  const [attempt, setAttempt] = useState(0);
  if (isOver) return <TooLate onStartAgain={onStartAgain} />;
  return (
    <CardDesk
      key={attempt}
      placed={placed}
      stripe={stripe}
      billing={billing}
      onStartAgain={onStartAgain}
      onReload={() => setAttempt((count) => count + 1)}
    />
  );
}

function CardDesk({ placed, stripe, billing, onStartAgain, onReload }: Paying & { onReload: () => void }) {
  const options = useMemo(
    () => ({
      clientSecret: placed.clientSecret ?? '',
      elementsOptions: { appearance: stripeAppearance(getComputedStyle(document.documentElement)) },
      ...billingAddressOf(billing),
    }),
    [placed, billing],
  );
  const [couldNotLoad, setCouldNotLoad] = useState(false);
  const [script] = useState(() =>
    stripeOf(stripe).catch(() => {
      setCouldNotLoad(true);
      return null;
    }),
  );
  if (couldNotLoad) return <NoCardForm onReload={onReload} />;
  return (
    <CheckoutElementsProvider stripe={script} options={options}>
      <CardForm placed={placed} onStartAgain={onStartAgain} onReload={onReload} />
    </CheckoutElementsProvider>
  );
}

type Form = Pick<Paying, 'placed' | 'onStartAgain'> & { onReload: () => void };

function CardForm({ placed, onStartAgain, onReload }: Form) {
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
        <Tied full>
          <Button type="submit" look="primary" size="big" full isBusy={isPaying}>
            {isPaying ? 'Paying' : `Pay ${formatCents(placed.totals.total)}`}
          </Button>
        </Tied>
      </div>
    </form>
  );
}

const NO_ANSWER = 'No answer came from the bank.';

function ClosedOrBroken({ message, onStartAgain, onReload }: { message: string } & Omit<Form, 'placed'>) {
  return (
    <Notice
      kind="problem"
      title="The card form did not open"
      actions={
        <>
          <Button look="primary" size="small" onClick={onReload}>
            Try again
          </Button>
          <button type="button" className="textual" onClick={onStartAgain}>
            Back to the details
          </button>
        </>
      }
    >
      {message} Nothing was charged, and nothing you typed is lost.
    </Notice>
  );
}

const NoCardForm = ({ onReload }: { onReload: () => void }) => (
  <Notice
    kind="problem"
    title="The card form could not be fetched"
    actions={
      <Button look="primary" size="small" onClick={onReload}>
        Try again
      </Button>
    }
  >
    Check your connection, and whether something blocks scripts from Stripe. Nothing was charged.
  </Notice>
);

const TooLate = ({ onStartAgain }: { onStartAgain: () => void }) => (
  <Notice
    kind="mind"
    title="We kept it for half an hour"
    actions={
      <Button look="primary" size="small" onClick={onStartAgain}>
        Set it aside again
      </Button>
    }
  >
    Then it went back on the shelf, so that nobody waits in vain. Nothing was charged, and everything you typed is here.
  </Notice>
);

function CardSkeleton() {
  return (
    <div className="card-form__wait" role="status" aria-label="Opening the card form">
      <Skeleton />
      <Skeleton />
      <Skeleton />
    </div>
  );
}

function billingAddressOf({ hasBilling, billing }: Paying['billing']) {
  if (!hasBilling) return {};
  const { name, line1, line2, city, state, postalCode, country } = billing;
  const address = { country, line1, line2, city, state, postal_code: postalCode };
  return { defaultValues: { billingAddress: { name: name || null, address } } };
}
