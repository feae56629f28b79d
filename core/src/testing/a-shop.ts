import { addToCart } from '../cart/change-cart.ts';
import type { Product } from '../catalog/product.ts';
import type { RecipientWish } from '../checkout/checkout-facts.ts';
import { type PlaceOrder, placeOrder } from '../checkout/place-order.ts';
import { quoteCheckout } from '../checkout/quote-checkout.ts';
import { settlePayment } from '../checkout/settle-payment.ts';
import { DEFAULT_DELIVERY_SETTINGS } from '../delivery/delivery-settings.ts';
import type { Metrics, Shop } from '../ports.ts';
import type { Coupon } from '../promotions/coupon.ts';
import { type TaxTable, taxByTable } from '../tax/sales-tax.ts';
import { aProduct } from './a-product.ts';
import { type FakePayments, fakePayments } from './fake-payments.ts';
import { fakeSales } from './fake-sales.ts';
import { fakeTable, type Shelves } from './fake-table.ts';

export const SHOPPER = 'guest_asha';

export type TestShop = Shop & {
  payments: FakePayments;
  shelves: Shelves;
  alarmsRaised: string[];
  measured: Parameters<Metrics['measure']>[0][];
  /** Lets time pass. */
  wait(minutes: number): void;
};

type Overrides = { products?: Product[]; coupons?: Coupon[]; tax?: TaxTable; now?: string };

/** A shop made of object literals: the rules are real, the world is not. It opens on a Monday in July. */
export function aShop({
  products = [aProduct()],
  coupons = [],
  tax = {},
  now = '2027-07-05T12:00:00Z',
}: Overrides = {}): TestShop {
  let time = Date.parse(now);
  let ids = 0;
  const shelves: Shelves = {
    products: new Map(products.map((product) => [product.id, product])),
    lines: new Map(),
    heads: new Map(),
    coupons: new Map(coupons.map((coupon) => [coupon.code, coupon])),
    uses: new Map(),
    files: new Map(),
    open: new Map(),
    mails: [],
  };
  const alarmsRaised: string[] = [];
  const measured: TestShop['measured'] = [];
  const settings = {
    delivery: DEFAULT_DELIVERY_SETTINGS,
    tax,
    banner: '',
    contact: { email: '', phone: '', hours: '' },
    isDemo: false,
  };
  return {
    ...fakeTable(shelves),
    sales: fakeSales(shelves.files),
    payments: fakePayments(),
    settings: { read: async () => settings, write: async () => undefined },
    tax: { on: async (amounts) => taxByTable(tax, amounts) },
    mailer: { send: async () => undefined },
    letters: { write: (mail) => ({ subject: mail.kind, html: '', text: '' }) },
    images: {
      uploadFor: () => Promise.reject(new Error('no pictures here')),
      publish: () => Promise.reject(new Error('none')),
    },
    storefront: { refresh: async () => undefined },
    clock: { now: () => new Date(time) },
    ids: { next: (prefix) => `${prefix}_${String(++ids).padStart(4, '0')}` },
    // Not a hash, but as good: equal texts give equal answers, others do not.
    hash: (text) =>
      [...text]
        .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 40, 7)
        .toString(16)
        .padStart(26, '0'),
    pseudonym: (text) => `someone-${[...text].reverse().join('')}`,
    alarms: { raise: (name) => void alarmsRaised.push(name) },
    metrics: { measure: (figures) => void measured.push(figures) },
    shelves,
    alarmsRaised,
    measured,
    wait: (minutes) => {
      time += minutes * 60_000;
    },
  };
}

export function aRecipient(overrides: Partial<RecipientWish> = {}): RecipientWish {
  return {
    n: 1,
    name: 'Rohan Mehta',
    address: { line1: '1420 Oak Tree Road', city: 'Edison', state: 'NJ', postalCode: '08820', country: 'US' },
    giftMessage: 'Bhaiya!',
    senderName: 'Asha',
    deliveryOption: 'standard',
    ...overrides,
  };
}

export function aCheckout(overrides: Partial<PlaceOrder> = {}): PlaceOrder {
  return {
    userId: SHOPPER,
    isSignedIn: false,
    email: 'asha@example.com',
    recipients: [aRecipient()],
    expectedTotal: 0,
    ...overrides,
  };
}

/** Puts units into Asha's cart and starts the checkout at the total she would be shown. */
export async function order(shop: TestShop, overrides: Partial<PlaceOrder> = {}, quantity = 1) {
  const userId = overrides.userId ?? SHOPPER;
  const [product] = shop.shelves.products.values();
  if (product && quantity > 0) await addToCart({ userId, productId: product.id, quantity }, shop);
  return checkOut(shop, overrides);
}

export async function checkOut(shop: TestShop, overrides: Partial<PlaceOrder> = {}) {
  const command = aCheckout(overrides);
  const wishes = command.recipients.map(({ address, ...wish }) => ({ ...wish, ...address }));
  const { totals } = await quoteCheckout({ ...command, recipients: wishes }, shop);
  return placeOrder({ ...command, expectedTotal: totals.total, ...overrides }, shop);
}

/** An order that is paid and confirmed. */
export async function paidOrder(shop: TestShop, overrides: Partial<PlaceOrder> = {}, quantity = 1) {
  const { order: placed } = await order(shop, overrides, quantity);
  shop.payments.pay(placed.id);
  const settled = await settlePayment(`cs_${placed.id}`, shop);
  if (!settled) throw new Error('the payment was not found');
  return settled;
}
