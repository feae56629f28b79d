import { mail } from '../checkout/settlement-changes.ts';
import type { Shop } from '../ports.ts';

/**
 * Mails the order's link to the address it was ordered with. Answers nothing, whether the order exists or not, so that
 * nobody can find out who has ordered.
 */
export async function sendOrderLink(
  command: { orderNumber: string; email: string },
  deps: Pick<Shop, 'orders' | 'outbox' | 'clock' | 'ids'>,
): Promise<void> {
  const orderId = await deps.orders.idByNumber(command.orderNumber);
  const file = orderId === undefined ? undefined : await deps.orders.read(orderId);
  if (!file || file.order.email !== command.email) return;
  await deps.outbox.put(mail(file.order, 'order_link', { now: deps.clock.now(), ids: deps.ids }));
}
