import type { CheckoutResponse } from '@rakhi/contract';
import { askWell } from '../shop/ask.ts';
import type { Headers } from '../shop/back-office.ts';
import type { Unit } from './unit.ts';

/** Who looks at orders, and the one that a guest looks at. */
export type Readers = { owner: Headers; customer: Headers; placed: CheckoutResponse };

/** A signed-in person may ask 300 times a minute, and a back office is a few people. */
const MOST = { turns: 20, concurrency: 2 };

export function orderUnits({ owner, customer, placed }: Readers): readonly Unit[] {
  const reading = (name: string, title: string, { path, headers }: { path: string; headers: Headers }): Unit => ({
    name,
    title,
    most: MOST,
    once: ({ running }, ask) => askWell(ask, 'GET', `${running.api}${path}`, { headers }),
  });
  return [
    {
      name: 'order',
      title: 'order page of a guest',
      once: ({ running }, ask) =>
        askWell(ask, 'GET', `${running.api}/orders/${placed.orderId}?token=${placed.accessToken}`),
    },
    reading('my-orders', 'orders of a customer', { path: '/orders', headers: customer }),
    reading('admin-orders', 'orders in the back office', { path: '/admin/orders', headers: owner }),
    reading('admin-pending', 'the pending among them', { path: '/admin/orders?status=pending', headers: owner }),
    reading('admin-search', 'those of an address', { path: '/admin/orders?q=nobody@example.com', headers: owner }),
  ];
}
