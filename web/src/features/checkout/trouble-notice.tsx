'use client';

import { formatCents } from '@rakhi/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ApiProblem } from '../../api-client/problem.ts';
import { type Mend, nextStepAfter } from '../../problems.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { cartHands } from '../cart/cart-hands.ts';
import type { CheckoutForm } from './checkout-form.ts';
import { IntoView } from './into-view.tsx';
import { orderPath } from './order-access.ts';
import type { Trouble } from './use-checkout.ts';

type Notified = {
  trouble: Trouble;
  /** She has seen the new total and pays that. */
  onAccept: (total: number) => void;
  onRetry: () => void;
  onDismiss: () => void;
};

/** Why it did not go on, and the one press that helps. */
export function TroubleNotice({ trouble, onAccept, onRetry, onDismiss }: Notified) {
  return (
    <IntoView>
      {trouble.kind === 'total' ? (
        <AnotherTotal was={trouble.was} now={trouble.now} onAccept={onAccept} />
      ) : (
        <Refusal problem={trouble.problem} onRetry={onRetry} onDismiss={onDismiss} />
      )}
    </IntoView>
  );
}

function AnotherTotal({ was, now, onAccept }: { was: number; now: number; onAccept: (total: number) => void }) {
  return (
    <Notice
      kind="problem"
      title={`The total is now ${formatCents(now)}`}
      actions={
        <Button look="primary" size="small" onClick={() => onAccept(now)}>
          Continue with {formatCents(now)}
        </Button>
      }
    >
      It was {formatCents(was)} when you looked. Nothing was charged.
    </Notice>
  );
}

type Refused = { problem: ApiProblem; onRetry: () => void; onDismiss: () => void };

function Refusal({ problem, onRetry, onDismiss }: Refused) {
  const { says, mend } = nextStepAfter(problem);
  const action = ACTIONS[mend];
  return (
    <Notice kind="problem" title={says} actions={action?.({ problem, onRetry, onDismiss })}>
      {detailOf(problem)}
    </Notice>
  );
}

/** The shop's own sentence where it is about this very order, and the number to tell us where it is our fault. */
function detailOf({ code, message, requestId, retryAfterSeconds }: ApiProblem): ReactNode {
  if (code === 'address_not_deliverable' || code === 'delivery_date_unavailable') return message;
  if (code === 'too_many_requests' && retryAfterSeconds) return `In ${retryAfterSeconds} seconds it works again.`;
  return code === 'internal' && requestId ? `If it stays, tell us the number ${requestId}.` : undefined;
}

const TryAgain = ({ onRetry }: Refused) => (
  <Button look="primary" size="small" onClick={onRetry}>
    Try again
  </Button>
);

/** What to press, by what the problem asks for. */
const ACTIONS: Partial<Record<Mend, (refused: Refused) => ReactNode>> = {
  'try-again': (refused) => <TryAgain {...refused} />,
  wait: (refused) => <TryAgain {...refused} />,
  reload: (refused) => <TryAgain {...refused} />,
  'review-cart': () => <Link href="/cart">Look at the cart</Link>,
  'look-elsewhere': () => <Link href="/products">Find his rakhi</Link>,
  'choose-another-day': (refused) => <ToRecipient {...refused} label="Choose another day" place="days" />,
  'check-address': (refused) => <ToRecipient {...refused} label="To the address" place="address" />,
  'change-coupon': (refused) => <WithoutCoupon {...refused} />,
  'see-order': ({ problem }) => <ToOrder problem={problem} />,
};

type Place = Refused & { label: string; place: 'days' | 'address' };

function ToRecipient({ problem, label, place, onDismiss }: Place) {
  const { setFocus } = useFormContext<CheckoutForm>();
  const index = typeof problem.facts.recipient === 'number' ? problem.facts.recipient - 1 : 0;
  const go = () => {
    if (place === 'address') setFocus(`recipients.${index}.postalCode`);
    else document.querySelector<HTMLElement>(`#days-${index} [tabindex="0"]`)?.focus();
    onDismiss();
  };
  return (
    <Button look="primary" size="small" onClick={go}>
      {label}
    </Button>
  );
}

function WithoutCoupon({ onDismiss }: Refused) {
  const drop = async () => {
    await cartHands.dropCoupon();
    onDismiss();
  };
  return (
    <Button look="primary" size="small" onClick={drop}>
      Go on without it
    </Button>
  );
}

function ToOrder({ problem }: { problem: ApiProblem }) {
  const { orderId, orderNumber } = problem.facts;
  const path = typeof orderId === 'string' ? orderPath(orderId, window.sessionStorage) : undefined;
  return path ? <Link href={path}>See order {String(orderNumber)}</Link> : <Link href="/track">Find the order</Link>;
}
