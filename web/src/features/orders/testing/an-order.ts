import type { Order } from '@rakhi/contract';
import type { Shipment } from '../order-words.ts';

/** A paid order with one parcel, for Arjun in Edison. */
export function anOrder(changed: Partial<Order> = {}): Order {
  return {
    id: 'ord_1',
    orderNumber: 'UR-10042',
    userId: 'guest_1',
    email: 'guddi@example.com',
    status: 'confirmed',
    paymentStatus: 'paid',
    disputed: false,
    card: { brand: 'visa', last4: '4242' },
    items: [],
    totals: { subtotal: 5597, discount: 0, shipping: 1499, tax: 0, total: 7096, currency: 'USD' },
    shippingAddress: ADDRESS,
    deliveryDate: '2027-08-16',
    giftMessage: '',
    recipients: [aRecipient(1, 'Arjun Mehta')],
    shipments: [aParcel(1)],
    timeline: [entry('placed', '2027-08-03T17:27:00.000Z'), entry('paid', '2027-08-03T17:28:00.000Z')],
    refunds: [],
    refundable: 7096,
    canCancel: true,
    canChangeAddress: true,
    version: 1,
    createdAt: '2027-08-03T17:27:00.000Z',
    updatedAt: '2027-08-03T17:28:00.000Z',
    ...changed,
  };
}

/** The same, with a second parcel for Rohan and Priya. */
export const anOrderForTwo = (changed: Partial<Order> = {}): Order =>
  anOrder({
    recipients: [aRecipient(1, 'Arjun Mehta'), aRecipient(2, 'Rohan and Priya')],
    shipments: [aParcel(1), aParcel(2)],
    ...changed,
  });

export const aParcel = (n: number, changed: Partial<Shipment> = {}): Shipment => ({
  n,
  status: 'pending',
  shipBy: '2027-08-06',
  deliveryDate: '2027-08-16',
  ...changed,
});

type Entry = Order['timeline'][number];

export const entry = (kind: string, at: string, told: Partial<Entry> = {}): Entry => ({
  id: `${kind} ${at} ${told.text ?? ''}`,
  at,
  kind,
  actor: 'shop',
  ...told,
});

const ADDRESS = { line1: '1420 Oak Tree Road', city: 'Edison', state: 'NJ', postalCode: '08820', country: 'US' };

function aRecipient(n: number, name: string): Order['recipients'][number] {
  return {
    n,
    name,
    address: ADDRESS,
    giftMessage: '',
    senderName: 'Guddi Mehta',
    deliveryOption: 'standard',
    deliveryOptionName: 'Standard',
    deliveryDate: '2027-08-16',
    shipBy: '2027-08-06',
    shipping: 0,
  };
}
