'use client';

import { useEffect, useRef, useState } from 'react';
import { FormProvider, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import type { PublicConfig } from '../../config.ts';
import { Rail } from '../../ui/thread/thread.tsx';
import type { ShownCart } from '../cart/cart-changes.ts';
import { CartNotLoaded, EmptyCart } from '../cart/cart-states.tsx';
import { useCart } from '../cart/use-cart.ts';
import type { CheckoutForm } from './checkout-form.ts';
import { checkoutResolver, type FormContext } from './checkout-resolver.ts';
import { CheckoutSkeleton } from './checkout-skeleton.tsx';
import { DetailsForm } from './details-form.tsx';
import { DetailsSummary } from './details-summary.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PayBar } from './pay-bar.tsx';
import { Payment } from './payment.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { useCheckout } from './use-checkout.ts';
import { startingForm, useDraft } from './use-draft.ts';
import { useOwnEmail } from './use-own-email.ts';
import { useQuote } from './use-quote.ts';
import '../cart/cart.css';
import './checkout.css';

type Settings = { stripe: PublicConfig['stripe']; warehouseTimeZone: string };

export function Checkout(settings: Settings) {
  const { cart, couldNotLoad, reload } = useCart();
  if (couldNotLoad) return <CartNotLoaded onRetry={reload} />;
  if (!cart) return <CheckoutSkeleton />;
  return <OpenCheckout cart={cart} {...settings} />;
}

function OpenCheckout({ cart, stripe, warehouseTimeZone }: Settings & { cart: ShownCart }) {
  const [defaultValues] = useState(startingForm);
  const form: UseFormReturn<CheckoutForm, FormContext> = useForm<CheckoutForm, FormContext>({
    defaultValues,
    resolver: checkoutResolver,
    context: { lines: cart.items, isMarked: (field) => form.getFieldState(field as 'email').invalid },
    mode: 'onTouched',
    shouldFocusError: false,
  });
  useDraft(form);
  useOwnEmail(form);
  const recipients = useWatch({ control: form.control, name: 'recipients' });
  const live = useQuote(recipients, cart);
  const checkout = useCheckout(form, { cart, live });
  const { stage, trouble, place } = checkout;
  useTopOfStage(stage.name);
  const shown = stage.name === 'payment' ? stage.ordered : { cart, live };

  if (shown.cart.items.length === 0) return <EmptyCart />;
  return (
    <FormProvider {...form}>
      <div className={`co co--${stage.name}`}>
        <div className="co__details" id="details">
          {stage.name === 'details' ? (
            <DetailsForm
              cart={cart}
              quote={live.quote}
              warehouseTimeZone={warehouseTimeZone}
              onSubmit={(values) => place(values)}
            />
          ) : (
            <DetailsSummary form={form.getValues()} onChange={checkout.backToDetails} />
          )}
        </div>
        <OrderSummary {...shown} recipients={recipients} isFixed={stage.name === 'payment'} />
        <section className="co__pay co__sec" id="payment" aria-labelledby="payment-heading">
          <Rail />
          <h2 id="payment-heading" tabIndex={-1}>
            Payment
          </h2>
          {trouble && (
            <TroubleNotice
              trouble={trouble}
              onAccept={(total) => place(form.getValues(), total)}
              onRetry={() => place(form.getValues())}
              onDismiss={checkout.dismiss}
            />
          )}
          {stage.name === 'details' ? (
            <PayBar total={live.quote?.totals.total} isCounting={!live.isCurrent} isSending={checkout.isSending} />
          ) : (
            <Payment
              key={stage.placed.clientSecret}
              placed={stage.placed}
              stripe={stripe}
              billing={form.getValues()}
              onStartAgain={checkout.startAgain}
            />
          )}
        </section>
      </div>
    </FormProvider>
  );
}

/** Brings what is next into view and tells screen readers where they are, but not at the first look. */
function useTopOfStage(stage: 'details' | 'payment'): void {
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    const heading = document.getElementById(`${stage}-heading`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [stage]);
}
