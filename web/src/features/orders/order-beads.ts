import type { Order } from '@rakhi/contract';
import { formatDay, isPaid } from '@rakhi/core';
import { calledName, listOf, numberWord } from './names.ts';
import type { Shipment } from './order-words.ts';

type Entry = Order['timeline'][number];

/** One bead on the order's thread. */
export type Bead = {
  key: string;
  says: string;
  /** When it happened; what has not happened yet has `text` instead, at best. */
  at?: string;
  text?: string;
  stone: 'none' | 'teal' | 'gold' | 'ruby';
};

/** The way of an order, the latest first: what is to come, then what has been. */
export function beadsOf(order: Order): Bead[] {
  const past = inGroups(order.timeline).flatMap((group) => beadOf(group, order));
  return [...beadsToCome(order), ...past.toReversed()];
}

const ENDED: readonly Order['status'][] = ['cancelled', 'expired', 'delivered'];

function beadsToCome(order: Order): Bead[] {
  if (ENDED.includes(order.status)) return [];
  const alive = order.shipments.filter((parcel) => parcel.status !== 'cancelled' && parcel.status !== 'returned');
  const waiting = alive.filter((parcel) => parcel.status === 'pending' || parcel.status === 'packed');
  const toCome: Bead[] = [];
  if (alive.some((parcel) => parcel.status !== 'delivered')) {
    toCome.push({ key: 'arrival', says: doors(alive, order), text: byDay(alive, 'deliveryDate'), stone: 'none' });
  }
  if (waiting.length > 0 && order.status !== 'on_hold') {
    const says = waiting.length === alive.length ? 'On the way' : `On the way to ${namesOf(waiting, order)}`;
    toCome.push({ key: 'leaving', says, text: byDay(waiting, 'shipBy'), stone: 'none' });
  }
  if (!isPaid(order)) toCome.push({ key: 'payment', says: 'Paid', stone: 'none' });
  return toCome;
}

function doors(parcels: readonly Shipment[], order: Order): string {
  if (parcels.length === 1) return `At ${possessive(namesOf(parcels, order))} door`;
  return parcels.length === 2 ? 'At both doors' : `At all ${numberWord(parcels.length)} doors`;
}

function byDay(parcels: readonly Shipment[], day: 'shipBy' | 'deliveryDate'): string {
  const [latest = ''] = parcels
    .map((parcel) => parcel[day])
    .toSorted()
    .toReversed();
  return `by ${formatDay(latest)}`;
}

/** Parcels that moved in one go share a bead. */
function inGroups(timeline: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of timeline.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const key = entry.kind === 'shipment' ? `${entry.at} ${entry.to}` : entry.id;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

function beadOf(group: readonly Entry[], order: Order): Bead[] {
  const [first] = group;
  const told = first && tell(first, group, order);
  return first && told ? [{ key: first.id, at: first.at, ...told }] : [];
}

type Told = Pick<Bead, 'says' | 'stone'>;

/** Entries that only the house cares about have no bead. */
function tell(entry: Entry, group: readonly Entry[], order: Order): Told | undefined {
  switch (entry.kind) {
    case 'placed':
      return { says: 'Ordered', stone: 'teal' };
    case 'payment':
      return { says: 'The bank has been asked', stone: 'gold' };
    case 'paid':
      return { says: 'Paid', stone: 'gold' };
    case 'released':
      return { says: entry.to === 'expired' ? 'Not paid in time' : 'The payment failed', stone: 'ruby' };
    case 'cancelled':
      return { says: 'Cancelled', stone: 'ruby' };
    case 'address':
      return { says: `New address for ${namesOf(parcelsIn(group, order), order)}`, stone: 'gold' };
    case 'refund':
      return tellRefund(entry);
    case 'status':
      return tellHold(entry);
    case 'shipment':
      return tellParcels(entry.to, parcelsIn(group, order), order);
    default:
      return undefined;
  }
}

function tellRefund({ to }: Entry): Told | undefined {
  if (to === 'succeeded') return { says: 'Refunded', stone: 'gold' };
  return to === 'pending' ? { says: 'Refund on its way', stone: 'gold' } : undefined;
}

/** Other statuses follow from the parcels, which tell it themselves. */
function tellHold({ from, to }: Entry): Told | undefined {
  if (to === 'on_hold') return { says: 'On hold', stone: 'ruby' };
  return from === 'on_hold' ? { says: 'It goes on', stone: 'gold' } : undefined;
}

function tellParcels(to: string | undefined, parcels: readonly Shipment[], order: Order): Told | undefined {
  const names = namesOf(parcels, order);
  switch (to) {
    case 'packed':
      return { says: packed(parcels, order), stone: 'gold' };
    case 'shipped':
      return { says: `On ${parcels.length > 1 ? 'their' : 'its'} way to ${names}`, stone: 'ruby' };
    case 'delivered':
      return { says: parcels.length > 1 ? `Arrived: ${names}` : `At ${possessive(names)} door`, stone: 'ruby' };
    case 'exception':
      return { says: `Held up on the way to ${names}`, stone: 'ruby' };
    case 'returned':
      return { says: `Came back from ${names}`, stone: 'ruby' };
    default:
      return undefined;
  }
}

function packed(parcels: readonly Shipment[], order: Order): string {
  const all = order.shipments.length;
  if (all === 1) return 'Packed';
  if (parcels.length < all) return `Packed for ${namesOf(parcels, order)}`;
  return all === 2 ? 'Packed, both parcels' : `Packed, all ${numberWord(all)} parcels`;
}

/** The timeline names parcels by their number: `Parcel 2`. */
function parcelsIn(group: readonly Entry[], order: Order): Shipment[] {
  const numbers = group.map(({ text }) => Number(text?.match(/\d+/)?.[0]));
  return order.shipments.filter((parcel) => numbers.includes(parcel.n));
}

function namesOf(parcels: readonly Shipment[], order: Order): string {
  const names = parcels.map(({ n }) => calledName(order.recipients.find((each) => each.n === n)?.name ?? ''));
  return listOf(names.filter((name) => name !== ''));
}

const possessive = (name: string) => (name === '' ? 'the' : `${name}’s`);
