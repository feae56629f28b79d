import type { Mail } from '../mail/mail.ts';
import type { Order, Recipient, Refund, Shipment, TimelineEntry } from '../orders/order.ts';

/** Stands where a coupon's use was counted for somebody. */
export const NOBODY = 'erased';
/** Who writes into an order without being asked by a person; its words name nobody. */
const THE_SHOP_ITSELF: readonly string[] = ['shop', 'stripe'];

/** What the books and the tax office need of an order: what was sold, for how much, to which state, and its money's way. */
export function orderWithoutPerson(order: Order): Order {
  const { phone, billingAddress, card, ...kept } = order;
  return {
    ...kept,
    email: '',
    // Made from all that was ordered, her address among it: whoever guesses it would see that the guess is right.
    fingerprint: '',
    items: order.items.map(({ personalisation, ...item }) => item),
    recipients: order.recipients.map(recipientWithoutPerson),
    refunds: order.refunds.map(refundWithoutPerson),
    ...(order.coupon && { coupon: { ...order.coupon, customerKey: NOBODY } }),
  };
}

/** The state stays: sales tax is reckoned and paid by it. */
function recipientWithoutPerson({ phone, ...recipient }: Recipient): Recipient {
  const { line2, ...address } = recipient.address;
  const inHerState = { ...address, line1: '', city: '', postalCode: '' };
  return { ...recipient, name: '', address: inHerState, giftMessage: '', senderName: '' };
}

function refundWithoutPerson(refund: Refund): Refund {
  return THE_SHOP_ITSELF.includes(refund.by) ? refund : { ...refund, reason: '' };
}

/** A number of the carrier's opens its page, and that names the town and the door. */
export function shipmentWithoutPerson({ trackingNumber, trackingUrl, ...shipment }: Shipment): Shipment {
  return shipment;
}

/** What people wrote goes; what the shop wrote by itself (`Parcel 2`, `Made in Stripe`) stays. */
export function entryWithoutPerson(entry: TimelineEntry): TimelineEntry {
  const isOurs = entry.kind === 'shipment' || entry.kind === 'address' || THE_SHOP_ITSELF.includes(entry.actor);
  if (isOurs) return entry;
  const { text, ...kept } = entry;
  return kept;
}

/** That a letter went stays, so that the books can count it. What waits will not be sent: there is nobody to read it. */
export function mailWithoutPerson({ lastError, ...mail }: Mail): Mail {
  return { ...mail, to: '', status: mail.status === 'pending' ? 'failed' : mail.status };
}
