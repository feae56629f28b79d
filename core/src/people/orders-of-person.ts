import { ShopError } from '../errors.ts';
import type { Order } from '../orders/order.ts';
import type { Shop } from '../ports.ts';

/** A customer by her account, or whoever gave one order. */
export type Person = { userId: string } | { orderNumber: string };
type Deps = Pick<Shop, 'orders'>;

/**
 * Hers are all orders of her account. A guest's device may be shared, so a guest is also known by the address. The order
 * that was named comes last: as long as it bears her address, the others can be found by it.
 * @throws ShopError not_found
 */
export async function ordersOfPerson(person: Person, deps: Deps): Promise<{ userId: string; orders: Order[] }> {
  if ('userId' in person) return { userId: person.userId, orders: await allOrdersOf(person.userId, deps) };
  const id = await deps.orders.idByNumber(person.orderNumber);
  const named = id === undefined ? undefined : (await deps.orders.read(id))?.order;
  if (!named) throw new ShopError('not_found', 'There is no such order.');
  const { userId, email } = named;
  const isHers = (order: Order) => !isGuest(userId) || order.email === email || order.erasedAt !== undefined;
  const others = (await allOrdersOf(userId, deps)).filter((order) => order.id !== named.id && isHers(order));
  return { userId, orders: [...others, named] };
}

async function allOrdersOf(userId: string, { orders }: Deps): Promise<Order[]> {
  const found: Order[] = [];
  let startKey: string | undefined;
  do {
    const page = await orders.ofUser(userId, { limit: 100, ...(startKey !== undefined && { startKey }) });
    found.push(...page.items);
    startKey = page.nextKey;
  } while (startKey !== undefined);
  return found;
}

const isGuest = (userId: string) => userId.startsWith('guest_');
