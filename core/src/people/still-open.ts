import type { Order, OrderFile } from '../orders/order.ts';
import { isPaid, refundable } from '../orders/refundable.ts';

/** Why the person is still needed for an order. */
export type StillOpen =
  | 'not_paid_yet'
  | 'payment_under_way'
  | 'disputed'
  | 'refund_under_way'
  | 'money_owed'
  | 'parcel_under_way'
  | 'letter_waiting';

/** Parcels about which nobody will ask the carrier any more. */
const AT_REST = ['delivered', 'returned', 'cancelled'];

const REASONS: readonly [StillOpen, (file: OrderFile) => boolean][] = [
  ['payment_under_way', ({ order }) => order.paymentStatus === 'processing'],
  ['not_paid_yet', ({ order }) => order.status === 'pending'],
  ['disputed', ({ order }) => order.disputed],
  ['refund_under_way', ({ order }) => order.refunds.some(isUnderWay)],
  ['parcel_under_way', (file) => !isOver(file)],
  ['money_owed', ({ order }) => !wasSent(order) && isPaid(order) && refundable(order) > 0],
];

/** The first thing about an order for which its person is still needed; undefined when all is done. */
export function whyStillOpen(file: OrderFile): StillOpen | undefined {
  return REASONS.find(([, applies]) => applies(file))?.[0];
}

const isUnderWay = ({ status }: Order['refunds'][number]) => status === 'requested' || status === 'pending';

const wasSent = ({ status }: Order) => status === 'shipped' || status === 'delivered';

/** An order of which a parcel came back stays `shipped`, one that was paid when its parcels were off stays `on_hold`. */
function isOver({ order, shipments }: OrderFile): boolean {
  const canRest = order.status === 'shipped' || order.status === 'on_hold';
  if (canRest) return shipments.every(({ status }) => AT_REST.includes(status));
  return order.status === 'delivered' || order.status === 'cancelled' || order.status === 'expired';
}
