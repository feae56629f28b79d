'use client';

import type { Order } from '@rakhi/contract';
import { isPaid } from '@rakhi/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { Invoice } from './invoice.tsx';
import { OrderErased } from './order-erased.tsx';
import { OrderHero } from './order-hero.tsx';
import { OrderNotShown } from './order-not-shown.tsx';
import { OrderSkeleton } from './order-skeleton.tsx';
import { OrderSums } from './order-sums.tsx';
import { OrderWay } from './order-way.tsx';
import { ParcelCard } from './parcel-card.tsx';
import { isFinal, type OrderChange, useOrder } from './use-order.ts';
import './order.css';
import './order-print.css';

type Asked = { id: string; contactEmail: string };

export function OrderPage({ id, contactEmail }: Asked) {
  const { order, access, problem, reload } = useOrder(id);
  if (order?.erasedAt) return <OrderErased order={order} />;
  if (order) return <ShownOrder {...{ order, access, contactEmail, reload }} />;
  if (problem === undefined) return <OrderSkeleton />;
  if (isFinal(problem)) return <OrderNotShown />;
  return (
    <div className="order">
      <h1>Your order</h1>
      <div className="mt-8">
        <Notice
          kind="problem"
          title="We could not fetch your order"
          actions={
            <Button size="small" onClick={() => void reload()}>
              Try again
            </Button>
          }
        >
          It is safe with us. Check your connection.
        </Notice>
      </div>
    </div>
  );
}

type Shown = OrderChange & { order: Order; contactEmail: string };

function ShownOrder({ order, contactEmail, ...change }: Shown) {
  const [printed, setPrinted] = useState<'order' | 'invoice'>('order');

  const print = (what: typeof printed) => {
    flushSync(() => setPrinted(what));
    window.print();
  };

  return (
    <div className="order" data-print={printed}>
      <OrderHero order={order} />
      <div className="ord">
        <section className="ord__way" aria-labelledby="way">
          <h2 className="title" id="way">
            The way so far
          </h2>
          <OrderWay order={order} />
          <div className="acts acts--order">
            {isPaid(order) && (
              <button type="button" onClick={() => print('invoice')}>
                Invoice
              </button>
            )}
            <button type="button" onClick={() => print('order')}>
              Print
            </button>
            <SomethingIsWrong order={order} contactEmail={contactEmail} />
            {order.canCancel && <CancelOrder order={order} {...change} />}
          </div>
        </section>
        <section aria-label="Parcels and costs">
          {order.recipients.map((recipient) => (
            <ParcelCard key={recipient.n} order={order} recipient={recipient} {...change} />
          ))}
          <div className="ord__sums">
            <OrderSums order={order} />
          </div>
        </section>
      </div>
      <Invoice order={order} contactEmail={contactEmail} />
    </div>
  );
}

function SomethingIsWrong({ order, contactEmail }: Pick<Shown, 'order' | 'contactEmail'>) {
  if (!contactEmail) return <a href="/faq">Something is wrong</a>;
  const subject = encodeURIComponent(`Order ${order.orderNumber}: something is wrong`);
  return <a href={`mailto:${contactEmail}?subject=${subject}`}>Something is wrong</a>;
}
