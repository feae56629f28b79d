import type { Order } from '@rakhi/contract';
import { fullDay } from '../../days.ts';
import { OrderSums } from './order-sums.tsx';

/** What is left of an order whose people were erased: what was sold, and what it cost. */
export function OrderErased({ order }: { order: Order }) {
  return (
    <div className="order">
      <h1>
        Erased, <em>as was asked.</em>
      </h1>
      <p className="lead mt-6">
        Order {order.orderNumber} of {fullDay(order.createdAt.slice(0, 10))} names nobody any more: names, addresses and
        messages are gone for good. What the books need is below.
      </p>
      <ul className="mt-12">
        {order.items.map(({ itemId, recipient, name, quantity }) => (
          <li key={`${itemId} ${recipient}`}>
            {quantity} × {name}
          </li>
        ))}
      </ul>
      <div className="ord__sums mt-6">
        <OrderSums order={order} />
      </div>
    </div>
  );
}
