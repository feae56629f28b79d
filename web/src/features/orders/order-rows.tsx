import type { OrderSummary } from '@rakhi/contract';
import { formatCents, formatDay } from '@rakhi/core';
import Link from 'next/link';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import { orderWord } from './order-words.ts';
import { ownDay } from './own-time.ts';
import { StatusWord } from './status-word.tsx';
import { whereTo } from './where-to.ts';
import './order-rows.css';

/** `heading` is one level below what stands above the rows. */
type Heading = 'h2' | 'h3';

export const OrderRows = ({ orders, heading }: { orders: readonly OrderSummary[]; heading: Heading }) => (
  <ul className="order-rows">
    {orders.map((order) => (
      <OrderRow key={order.id} order={order} heading={heading} />
    ))}
  </ul>
);

function OrderRow({ order, heading: Title }: { order: OrderSummary; heading: Heading }) {
  return (
    <li className="order-row">
      <Pictures order={order} />
      <div className="order-row__about">
        <Title className="title order-row__name">
          <Link href={`/orders/${order.id}`} prefetch={false}>
            {whereTo(order)}
          </Link>
        </Title>
        <p className="soft">
          <span className="num">{order.orderNumber}</span>, ordered {ownDay(order.createdAt)}
        </p>
        <p className="order-row__foot">
          <StatusWord word={orderWord(order)} />
          <span className="price">{formatCents(order.totals.total)}</span>
        </p>
        {isUnderWay(order) && <p className="soft">Arrives by {formatDay(lastDay(order))}</p>}
      </div>
    </li>
  );
}

function Pictures({ order: { images, itemCount } }: { order: OrderSummary }) {
  const shown = images.slice(0, 2);
  const more = itemCount - shown.length;
  return (
    <div className="order-row__pictures" aria-hidden="true">
      {shown.map((image) => (
        <figure key={image.url} className="sheet thumb">
          <Thumbnail url={image.url} />
        </figure>
      ))}
      {more > 0 && shown.length > 0 && <span className="soft num">+{more}</span>}
    </div>
  );
}

const isUnderWay = ({ status }: OrderSummary) =>
  ['confirmed', 'processing', 'partially_shipped', 'shipped'].includes(status);

function lastDay({ recipients }: OrderSummary): string {
  return (
    recipients
      .map(({ deliveryDate }) => deliveryDate)
      .toSorted()
      .at(-1) ?? ''
  );
}
