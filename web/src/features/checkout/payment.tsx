'use client';

import type { CheckoutResponse } from '@rakhi/contract';
import { CheckoutElementsProvider } from '@stripe/react-stripe-js/checkout';
import { useMemo, useState } from 'react';
import type { PublicConfig } from '../../config.ts';
import { CardForm } from './card-form.tsx';
import type { CheckoutForm } from './checkout-form.ts';
import { stripeOf } from './load-stripe.ts';
import { NoCardForm, TooLate } from './payment-notices.tsx';
import { stripeAppearance } from './stripe-appearance.ts';
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

function billingAddressOf({ hasBilling, billing }: Paying['billing']) {
  if (!hasBilling) return {};
  const { name, line1, line2, city, state, postalCode, country } = billing;
  const address = { country, line1, line2, city, state, postal_code: postalCode };
  return { defaultValues: { billingAddress: { name: name || null, address } } };
}
