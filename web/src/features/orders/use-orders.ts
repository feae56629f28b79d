'use client';

import type { OrderList } from '@rakhi/contract';
import useSWRInfinite from 'swr/infinite';
import { getOrders } from '../../api-client/browser.ts';

/** Her orders, the newest first, one page after another. */
export function useOrders() {
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<OrderList>(keyOf, ([, cursor]: Key) =>
    getOrders(cursor),
  );
  return {
    orders: data?.flatMap((page) => page.items),
    hasMore: Boolean(data?.at(-1)?.nextCursor),
    isFetchingMore: isValidating && size > (data?.length ?? 0),
    couldNotLoad: error !== undefined,
    fetchMore: () => setSize(size + 1),
    reload: () => mutate(),
  };
}

type Key = readonly [name: 'orders', cursor: string | undefined];

function keyOf(_page: number, before: OrderList | null): Key | null {
  if (before === null) return ['orders', undefined];
  return before.nextCursor ? ['orders', before.nextCursor] : null;
}
