import { endOpenOrder } from '../checkout/end-open-order.ts';
import type { SettleDeps } from '../checkout/settle-payment.ts';
import { ShopError } from '../errors.ts';
import type { Mail } from '../mail/mail.ts';
import type { Order, OrderFile } from '../orders/order.ts';
import type { Shop } from '../ports.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { erasureOf } from './erasure.ts';
import { ordersOfPerson, type Person } from './orders-of-person.ts';
import { type StillOpen, whyStillOpen } from './still-open.ts';
import { mailWithoutPerson } from './without-person.ts';

/** `actor` is who erases. */
export type ErasePerson = Person & { actor: string };
export type EraseDeps = SettleDeps & Pick<Shop, 'coupons' | 'outbox'>;

/** The numbers of the orders that name nobody any more, and how many letters this call has blanked. */
export type Erased = { orders: string[]; letters: number };

/**
 * Takes a person out of the shop: of her orders what the books need stays, letters lose their address, her cart goes.
 * Repeating it changes nothing, and an interrupted one is finished by the next.
 * @throws ShopError not_found, person_still_needed with the orders and why; then nothing has been erased
 */
export async function erasePerson(command: ErasePerson, deps: EraseDeps): Promise<Erased> {
  const { userId, orders } = await ordersOfPerson(command, deps);
  await endUnpaid(orders, deps);
  for (const order of orders) await eraseOrder(order.id, command.actor, deps);
  const letters = await retryOnConflict(() => eraseLetters(orders, deps));
  await deps.carts.forget(userId);
  return { orders: orders.map(({ orderNumber }) => orderNumber), letters };
}

/** A checkout that nobody has paid is ended at Stripe first; everything else that is under way is the owner's to finish. */
async function endUnpaid(orders: readonly Order[], deps: EraseDeps): Promise<void> {
  const files = await Promise.all(orders.map(({ id }) => fileOf(id, deps)));
  const waiting = (await lettersAbout(orders, deps)).filter(({ status }) => status === 'pending');
  const unpaid = files.filter((file) => whyStillOpen(file) === 'not_paid_yet');
  const others = files.filter((file) => !unpaid.includes(file));
  refuseOpen(others, ({ order }) => waiting.some(({ orderId }) => orderId === order.id));
  for (const { order } of unpaid) await endOpenOrder(order, deps);
  refuseOpen(await Promise.all(unpaid.map(({ order }) => fileOf(order.id, deps))));
}

function refuseOpen(files: readonly OrderFile[], hasLetter: (file: OrderFile) => boolean = () => false): void {
  const orders = files.flatMap((file) => {
    const why: StillOpen | undefined = whyStillOpen(file) ?? (hasLetter(file) ? 'letter_waiting' : undefined);
    return why ? [{ orderNumber: file.order.orderNumber, why }] : [];
  });
  if (orders.length === 0) return;
  throw new ShopError('person_still_needed', 'Something of this customer is still under way.', { orders });
}

async function eraseOrder(orderId: string, actor: string, deps: EraseDeps): Promise<void> {
  const isMoreLeft = await retryOnConflict(() => eraseSome(orderId, actor, deps));
  if (isMoreLeft) await eraseOrder(orderId, actor, deps);
}

/** Decided from what the order is now, and refused by the table if it is not that any more. */
async function eraseSome(orderId: string, actor: string, deps: EraseDeps): Promise<boolean> {
  const file = await fileOf(orderId, deps);
  refuseOpen([file]);
  const { coupon } = file.order;
  const uses = coupon ? await deps.coupons.usesBy(coupon.code, coupon.customerKey) : 0;
  const change = erasureOf(file, uses, { now: deps.clock.now(), actor, eventId: deps.ids.next('evt') });
  if (change) await deps.orders.change(change);
  return change !== undefined;
}

async function fileOf(orderId: string, { orders }: EraseDeps): Promise<OrderFile> {
  const file = await orders.read(orderId);
  if (!file) throw new ShopError('not_found', 'There is no such order.');
  return file;
}

/** After the orders: from then on nobody writes to her. */
async function eraseLetters(orders: readonly Order[], deps: EraseDeps): Promise<number> {
  const named = (await lettersAbout(orders, deps)).filter(({ to }) => to !== '');
  await Promise.all(named.map((mail) => deps.outbox.refile(mail, mailWithoutPerson(mail))));
  return named.length;
}

async function lettersAbout(orders: readonly Order[], { outbox, clock }: EraseDeps): Promise<Mail[]> {
  const [first] = orders.map(({ createdAt }) => createdAt).sort();
  if (first === undefined) return [];
  return outbox.about(
    orders.map(({ id }) => id),
    { from: new Date(first), to: clock.now() },
  );
}
