'use client';

import type { SettleResponse } from '@rakhi/contract';
import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import { ButtonLink, Tied } from '../../ui/button.tsx';
import { orderPath } from './order-access.ts';
import { Told } from './told.tsx';
import { forgetCheckout } from './use-draft.ts';

type Answered = { answer: SettleResponse };

export const OUTCOMES: Record<SettleResponse['state'], (answer: SettleResponse) => ReactNode> = {
  confirming: (answer) => <StillConfirming answer={answer} />,
  paid: (answer) => <Paid answer={answer} />,
  failed: (answer) => <Failed answer={answer} />,
  review: (answer) => <InReview answer={answer} />,
  refunded: (answer) => <Refunded answer={answer} />,
};

function Paid({ answer }: Answered) {
  const { mutate } = useSWRConfig();
  useEffect(() => {
    forgetCheckout();
    // What was ordered has left the cart.
    void mutate('/cart');
  }, [mutate]);
  return (
    <AboutOrder
      answer={answer}
      title={
        <>
          It is tied.
          <br />
          <em>Thank you.</em>
        </>
      }
    >
      Order <OrderNumber answer={answer} /> is paid. The receipt is on its way to your mail, with the link to follow
      every parcel.
    </AboutOrder>
  );
}

function Failed({ answer }: Answered) {
  return (
    <Told
      title="The payment did not go through."
      action={
        <ButtonLink look="primary" size="big" href="/checkout">
          Back to the checkout
        </ButtonLink>
      }
    >
      Order <OrderNumber answer={answer} /> was not paid, and nothing was charged. Everything you typed is still there,
      and another card is welcome.
    </Told>
  );
}

function InReview({ answer }: Answered) {
  return (
    <AboutOrder answer={answer} title="One of us is looking at this.">
      Your payment for order <OrderNumber answer={answer} /> arrived, but something about it wants a person’s eye before
      we pack. We write to you today or tomorrow; please do not pay again.
    </AboutOrder>
  );
}

function Refunded({ answer }: Answered) {
  return (
    <AboutOrder answer={answer} title="We are sending it back.">
      Your payment for order <OrderNumber answer={answer} /> came after the last piece was gone, so all of it goes back
      to your card. Banks take five to ten days. We are sorry.
    </AboutOrder>
  );
}

export function StillConfirming({ answer }: { answer: SettleResponse | undefined }) {
  return (
    <Told title="Not confirmed yet.">
      {answer ? (
        <>
          The payment for order <OrderNumber answer={answer} /> is still on its way.
        </>
      ) : (
        'We could not reach the shop.'
      )}{' '}
      Please do not pay again: the news comes by mail, or{' '}
      <button type="button" className="textual" onClick={() => window.location.reload()}>
        look once more
      </button>
      .
    </Told>
  );
}

const OrderNumber = ({ answer }: Answered) => <b className="num">{answer.orderNumber}</b>;

/** Her own browser knows the way to the order; anybody else is told where the link is. */
function AboutOrder({ answer, title, children }: Answered & { title: ReactNode; children: ReactNode }) {
  const [path] = useState(() => orderPath(answer.orderId, window.sessionStorage));
  if (!path) {
    return (
      <Told title={title}>
        {children} The link to the order is in your mail; you can <Link href="/track">have it sent again</Link>.
      </Told>
    );
  }
  const link = (
    <ButtonLink look="primary" size="big" href={path}>
      See the order
    </ButtonLink>
  );
  return (
    <Told title={title} action={answer.state === 'paid' ? <Tied>{link}</Tied> : link}>
      {children}
    </Told>
  );
}
