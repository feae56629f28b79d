'use client';

import type { SettleResponse } from '@rakhi/contract';
import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import { ButtonLink, Tied } from '../../ui/button.tsx';
import { Rail } from '../../ui/thread/thread.tsx';
import { orderPath } from './order-access.ts';
import { ThreadToPay } from './thread-to-pay.tsx';
import { forgetCheckout } from './use-draft.ts';
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

const OUTCOMES: Record<SettleResponse['state'], (answer: SettleResponse) => ReactNode> = {
  confirming: (answer) => <StillConfirming answer={answer} />,
  paid: (answer) => <Paid answer={answer} />,
  failed: (answer) => <Failed answer={answer} />,
  review: (answer) => <InReview answer={answer} />,
  refunded: (answer) => <Refunded answer={answer} />,
};

function Confirming({ isSlow }: { isSlow: boolean }) {
  return (
    <Told title={<>Confirming your payment…</>} live>
      {isSlow
        ? 'Your bank takes longer than usual. You may leave this page: the news comes by mail too.'
        : 'This takes a moment. Please leave this page open.'}
      <span className="progress" aria-hidden="true" />
    </Told>
  );
}

type Answered = { answer: SettleResponse };

function Paid({ answer }: Answered) {
  const { mutate } = useSWRConfig();
  useEffect(() => {
    forgetCheckout();
    // What was ordered has left the cart.
    void mutate('/cart');
  }, [mutate]);
  return (
    <Told
      title={
        <>
          It is tied.
          <br />
          <em>Thank you.</em>
        </>
      }
      action={<ToOrder answer={answer} />}
      live
    >
      Order <OrderNumber answer={answer} /> is paid. The receipt is on its way to your mail, with the link to follow
      every parcel.
    </Told>
  );
}

function Failed({ answer }: Answered) {
  return (
    <Told
      title={<>The payment did not go through.</>}
      action={
        <ButtonLink look="primary" size="big" href="/checkout">
          Back to the checkout
        </ButtonLink>
      }
      live
    >
      Order <OrderNumber answer={answer} /> was not paid, and nothing was charged. Everything you typed is still there,
      and another card is welcome.
    </Told>
  );
}

function InReview({ answer }: Answered) {
  return (
    <Told title={<>One of us is looking at this.</>} action={<ToOrder answer={answer} />} live>
      Your payment for order <OrderNumber answer={answer} /> arrived, but something about it wants a person’s eye before
      we pack. We write to you today or tomorrow; please do not pay again.
    </Told>
  );
}

function Refunded({ answer }: Answered) {
  return (
    <Told title={<>We are sending it back.</>} action={<ToOrder answer={answer} />} live>
      Your payment for order <OrderNumber answer={answer} /> came after the last piece was gone, so all of it goes back
      to your card. Banks take five to ten days. We are sorry.
    </Told>
  );
}

function StillConfirming({ answer }: { answer: SettleResponse | undefined }) {
  return (
    <Told title={<>Not confirmed yet.</>} live>
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

function Unknown() {
  return (
    <Told
      title={<>We do not know this payment.</>}
      action={
        <ButtonLink look="line" size="big" href="/track">
          Find an order
        </ButtonLink>
      }
      live
    >
      The address of this page is not complete. If you have paid, the link to your order is in your mail.
    </Told>
  );
}

const OrderNumber = ({ answer }: Answered) => <b className="num">{answer.orderNumber}</b>;

/** Her own browser knows the way to the order; anybody else is told where the link is. */
function ToOrder({ answer }: Answered) {
  const [path] = useState(() => orderPath(answer.orderId, window.sessionStorage));
  if (!path) {
    return (
      <p className="soft">
        The link to the order is in your mail. Or <Link href="/track">have it sent again</Link>.
      </p>
    );
  }
  const link = (
    <ButtonLink look="primary" size="big" href={path}>
      See the order
    </ButtonLink>
  );
  return answer.state === 'paid' ? <Tied>{link}</Tied> : link;
}

function Told({
  title,
  children,
  action,
  live = false,
}: {
  title: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  live?: boolean;
}) {
  return (
    <div className="told" {...(live && { role: 'status' })}>
      <Rail />
      <h1>{title}</h1>
      <p className="lead">{children}</p>
      {action && (
        <div className="told__action">
          <ThreadToPay />
          {action}
        </div>
      )}
    </div>
  );
}
