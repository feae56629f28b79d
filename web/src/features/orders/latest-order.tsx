'use client';

import { Skeleton } from '../../ui/skeleton.tsx';
import { OrderRows } from './order-rows.tsx';
import { useOrders } from './use-orders.ts';

/** A look at the newest order; when it cannot be had, the link to all of them is enough. */
export function LatestOrder() {
  const { orders, couldNotLoad } = useOrders();
  if (couldNotLoad || orders?.length === 0) return null;
  return (
    <section aria-labelledby="latest">
      <h2 className="title" id="latest">
        Latest
      </h2>
      {orders ? <OrderRows orders={orders.slice(0, 1)} heading="h3" /> : <Skeleton className="mt-4 h-28" />}
    </section>
  );
}
