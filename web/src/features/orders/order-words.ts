import type { Order, OrderSummary } from '@rakhi/contract';
import { isPaid } from '@rakhi/core';

type Tone = 'good' | 'wait' | 'problem' | 'quiet';
export type Word = { says: string; tone: Tone };
export type Shipment = Order['shipments'][number];
type Standing = Pick<OrderSummary, 'status' | 'paymentStatus'>;

const ORDER_WORDS: Record<OrderSummary['status'], Word> = {
  pending: { says: 'Not paid yet', tone: 'wait' },
  confirmed: { says: 'Paid', tone: 'good' },
  processing: { says: 'Being packed', tone: 'wait' },
  partially_shipped: { says: 'Partly on its way', tone: 'good' },
  shipped: { says: 'On its way', tone: 'good' },
  delivered: { says: 'Arrived', tone: 'good' },
  on_hold: { says: 'On hold', tone: 'problem' },
  cancelled: { says: 'Cancelled', tone: 'quiet' },
  expired: { says: 'Not paid in time', tone: 'quiet' },
};

/** Where an order stands, in one word for people, with what became of the money when that is news. */
export function orderWord({ status, paymentStatus }: Standing): Word {
  const { says, tone } = ORDER_WORDS[status];
  if (status === 'pending' && paymentStatus === 'processing') return { says: 'Waiting for the bank', tone: 'wait' };
  if (paymentStatus === 'refunded') return { says: `${says === 'Paid' ? 'Paid back' : `${says}, refunded`}`, tone };
  if (paymentStatus === 'partially_refunded') return { says: `${says}, partly refunded`, tone };
  return { says, tone };
}

const PARCEL_WORDS: Record<Shipment['status'], Word> = {
  pending: { says: 'Not packed yet', tone: 'wait' },
  packed: { says: 'Packed', tone: 'wait' },
  shipped: { says: 'On its way', tone: 'good' },
  delivered: { says: 'Arrived', tone: 'good' },
  exception: { says: 'Held up', tone: 'problem' },
  returned: { says: 'Came back to us', tone: 'problem' },
  cancelled: { says: 'Not sent', tone: 'quiet' },
};

/** A parcel waits for the money before it waits for the packer. */
export function parcelWord(shipment: Pick<Shipment, 'status'>, order: Standing): Word {
  const isWaiting = shipment.status === 'pending' && !isPaid(order);
  return isWaiting ? { says: 'Waits for the payment', tone: 'wait' } : PARCEL_WORDS[shipment.status];
}

/** Something at the bank or at the shop may still change by itself within minutes. */
export const isSettling = ({ status, paymentStatus }: Standing): boolean =>
  status === 'pending' && !isPaid({ paymentStatus });
