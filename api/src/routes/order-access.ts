import { type Order, type OrderFile, type PageRequest, ShopError } from '@rakhi/core';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { type Caller, isIn, userIdOf } from '../http/caller.ts';

/** Loose on purpose: an id that cannot exist is as unknown as one that does not. */
export const OrderParams = z.object({ id: z.string().max(60) });

type Asked = { params: { id: string }; query: { token?: string | undefined }; caller: Caller };

/** Opens an order to whoever may see it. To everyone else it does not exist. @throws ShopError not_found */
export async function openOrder({ params, query, caller }: Asked, deps: Deps): Promise<OrderFile> {
  const file = await deps.orders.read(params.id);
  const holdsLink = query.token !== undefined && deps.orderTokens.opens(params.id, query.token);
  if (!file || !(holdsLink || owns(caller, file.order) || isIn(caller, 'staff'))) {
    throw new ShopError('not_found', 'There is no such order.');
  }
  return file;
}

function owns(caller: Caller, order: Order): boolean {
  return userIdOf(caller) === order.userId;
}

/** What the table wants to know of a page. @throws ShopError invalid_cursor */
export function pageOf(
  list: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  { cursors }: Pick<Deps, 'cursors'>,
): PageRequest {
  return { limit, ...(cursor !== undefined && { startKey: cursors.read(list, cursor) }) };
}
