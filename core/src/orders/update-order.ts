import { mail } from '../checkout/settlement-changes.ts';
import { ShopError } from '../errors.ts';
import type { Mail } from '../mail/mail.ts';
import type { Shop } from '../ports.ts';
import { nextVersion, timelineEntry } from './advance.ts';
import { statusFromShipments } from './derive-status.ts';
import type { OrderFile, Shipment, TimelineEntry } from './order.ts';
import {
  allowedAfter,
  canFollow,
  canShipmentFollow,
  NEXT_SHIPMENT_STATUSES,
  type OrderStatus,
  type ShipmentStatus,
} from './order-status.ts';
import { isPaid } from './refundable.ts';
import { isBeingCancelled } from './until-packed.ts';

export type ShipmentUpdate = {
  n: number;
  status: ShipmentStatus;
  carrier?: string | undefined;
  trackingNumber?: string | undefined;
  trackingUrl?: string | undefined;
};

export type UpdateOrder = {
  orderId: string;
  version: number;
  actor: string;
  status?: OrderStatus | undefined;
  shipments?: readonly ShipmentUpdate[] | undefined;
  note?: string | undefined;
  reason?: string | undefined;
};
export type UpdateDeps = Pick<Shop, 'orders' | 'clock' | 'ids'>;

/** Statuses that follow from the parcels; asking for one moves every parcel that is still behind. */
const PARCEL_STATUS: Partial<Record<OrderStatus, ShipmentStatus>> = { shipped: 'shipped', delivered: 'delivered' };
/** Only these may be set by hand; cancelling goes through `cancelOrder`, because money goes back first. */
const BY_HAND: readonly OrderStatus[] = ['confirmed', 'processing', 'on_hold', 'shipped', 'delivered'];

/**
 * The back office moves an order or its parcels, or leaves a note.
 * @throws ShopError not_found, version_conflict, invalid_transition with what is allowed
 */
export async function updateOrder(command: UpdateOrder, deps: UpdateDeps): Promise<OrderFile> {
  const file = await deps.orders.read(command.orderId);
  if (!file) throw new ShopError('not_found', 'There is no such order.');
  if (file.order.version !== command.version) {
    throw new ShopError('version_conflict', 'Somebody else has changed this order meanwhile.', {
      version: file.order.version,
    });
  }
  const now = deps.clock.now();
  const { shipments, moved } = moveShipments(file, command, now);
  const status = nextStatus(file, command, shipments, moved.length > 0);
  const timeline = entriesOf(file, { command, status, moved }, { now, next: () => deps.ids.next('evt') });
  if (timeline.length === 0) return file;

  const after = nextVersion(file.order, { status }, now);
  await deps.orders.change({
    before: file.order,
    after,
    timeline,
    shipments,
    mails: lettersOf(file, moved).map((facts) => mail(after, 'parcel_shipped', { now, ids: deps.ids }, facts)),
  });
  return { order: after, shipments, timeline: [...file.timeline, ...timeline] };
}

type Moved = { from: ShipmentStatus; to: Shipment };

function moveShipments(file: OrderFile, command: UpdateOrder, now: Date): { shipments: Shipment[]; moved: Moved[] } {
  const updates = new Map(updatesOf(file, command).map((update) => [update.n, update]));
  for (const n of updates.keys()) {
    if (!file.shipments.some((shipment) => shipment.n === n))
      throw new ShopError('not_found', `There is no parcel ${n}.`);
  }
  const moved: Moved[] = [];
  const shipments = file.shipments.map((shipment) => {
    const update = updates.get(shipment.n);
    if (!update) return shipment;
    const to = moveShipment(shipment, update, now);
    moved.push({ from: shipment.status, to });
    return to;
  });
  if (moved.length > 0) refuseUnpaidOrCancelled(file);
  return { shipments, moved };
}

function updatesOf({ shipments }: OrderFile, { status, shipments: updates }: UpdateOrder): readonly ShipmentUpdate[] {
  if (updates && updates.length > 0) return updates;
  const target = status && PARCEL_STATUS[status];
  if (!target) return [];
  return shipments
    .filter((each) => canShipmentFollow(each.status, target))
    .map((each) => ({ n: each.n, status: target }));
}

function moveShipment(shipment: Shipment, update: ShipmentUpdate, now: Date): Shipment {
  const { status } = update;
  if (status !== shipment.status && !canShipmentFollow(shipment.status, status)) {
    throw new ShopError('invalid_transition', `A parcel that is ${shipment.status} cannot become ${status}.`, {
      parcel: shipment.n,
      from: shipment.status,
      to: status,
      allowed: NEXT_SHIPMENT_STATUSES[shipment.status],
    });
  }
  return {
    ...shipment,
    status,
    ...(update.carrier !== undefined && { carrier: update.carrier }),
    ...(update.trackingNumber !== undefined && { trackingNumber: update.trackingNumber }),
    ...(update.trackingUrl !== undefined && { trackingUrl: update.trackingUrl }),
    ...(status === 'shipped' && shipment.shippedAt === undefined && { shippedAt: now.toISOString() }),
    ...(status === 'delivered' && { deliveredAt: now.toISOString() }),
  };
}

/** Nothing leaves the house unpaid, on hold, or while its money is going back. */
function refuseUnpaidOrCancelled(file: OrderFile): void {
  const { order } = file;
  const moving = ['confirmed', 'processing', 'partially_shipped', 'shipped'].includes(order.status);
  if (moving && isPaid(order) && !isBeingCancelled(file)) return;
  throw new ShopError('invalid_transition', 'The parcels of this order may not move now.', {
    from: order.status,
    paymentStatus: order.paymentStatus,
    allowed: allowedAfter(order.status),
  });
}

function nextStatus(file: OrderFile, command: UpdateOrder, shipments: Shipment[], hasMoved: boolean): OrderStatus {
  const from = file.order.status;
  if (hasMoved) return statusFromShipments(from, shipments);
  const to = command.status;
  if (to === undefined || to === from) return from;
  // An unpaid order is its payment's to move: put aside by hand, the sweeper would pass it by and its stock stay held.
  const mayMove = isPaid(file.order) && !isBeingCancelled(file);
  if (!canFollow(from, to) || !BY_HAND.includes(to) || !mayMove) {
    const allowed = mayMove ? allowedAfter(from).filter((each) => BY_HAND.includes(each)) : [];
    throw new ShopError('invalid_transition', `An order that is ${from} cannot become ${to}.`, { from, to, allowed });
  }
  if (to === 'on_hold' && !command.reason && !command.note) {
    throw new ShopError('invalid_request', 'Say why the order is put on hold.');
  }
  return to;
}

function entriesOf(
  { order }: OrderFile,
  { command, status, moved }: { command: UpdateOrder; status: OrderStatus; moved: Moved[] },
  { now, next }: { now: Date; next(): string },
): TimelineEntry[] {
  const entry = (what: Omit<TimelineEntry, 'id' | 'at' | 'actor'>) =>
    timelineEntry({ now, actor: command.actor, eventId: next() }, what);
  const reason = command.reason ? { text: command.reason, internal: true } : {};
  return [
    ...moved.map(({ from, to }) => entry({ kind: 'shipment', from, to: to.status, text: `Parcel ${to.n}` })),
    ...(status === order.status ? [] : [entry({ kind: 'status', from: order.status, to: status, ...reason })]),
    ...(command.note ? [entry({ kind: 'note', text: command.note, internal: true })] : []),
  ];
}

function lettersOf({ shipments }: OrderFile, moved: Moved[]): Mail['facts'][] {
  const left = moved.filter(({ from, to }) => to.status === 'shipped' && (from === 'pending' || from === 'packed'));
  return left.filter(({ to }) => shipments.some((each) => each.n === to.n)).map(({ to }) => ({ shipment: to.n }));
}
