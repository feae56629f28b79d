import { MAX_CART_LINES, type StoredCart, type Totals } from '../cart/cart.ts';
import { maxQuantityOf } from '../catalog/availability.ts';
import type { Product } from '../catalog/product.ts';
import type { ParcelItem } from '../delivery/parcel.ts';
import { type Cents, CURRENCY, cents, NOTHING, sum } from '../money.ts';
import type { Order, OrderItem } from '../orders/order.ts';
import type { SalesTax } from '../ports.ts';
import { applyCoupon, type CouponOutcome } from '../promotions/apply-coupon.ts';
import type { Coupon } from '../promotions/coupon.ts';
import type { ShopSettings } from '../settings/shop-settings.ts';
import { type Assignment, assignItems, type ChosenItems } from './assign-items.ts';
import { type ParcelPlan, type ParcelWish, planParcel } from './plan-parcel.ts';
import type { CheckoutProblem } from './problem.ts';

/** Stripe charges nothing, or at least this much (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). */
const SMALLEST_CHARGE = 50;

export type WishedParcel = ParcelWish & ChosenItems;

export type CheckoutFacts = {
  cart: StoredCart;
  products: ReadonlyMap<string, Product>;
  coupon?: Coupon | undefined;
  /** The code she named, whether there is such a coupon or not. */
  couponCode?: string | undefined;
  usedByCustomer: number;
  /** Her own pending order of this cart: what it holds is hers and not "sold out". */
  ownOrder?: Order | undefined;
  settings: ShopSettings;
  now: Date;
};

export type PricedParcel = ParcelPlan & { shippingTax: Cents };

export type PricedCheckout = {
  items: OrderItem[];
  parcels: PricedParcel[];
  totals: Totals;
  coupon?: { code: string; kind?: Coupon['kind'] | undefined; outcome: CouponOutcome };
  problems: CheckoutProblem[];
};

/** What an order would cost, to the cent, and everything that stands against it. Quote and checkout both ask here. */
export async function priceCheckout(
  wishes: readonly WishedParcel[],
  facts: CheckoutFacts,
  tax: SalesTax,
): Promise<PricedCheckout> {
  const { assignments, problem } = assignItems(facts.cart.lines, wishes);
  const items = assignments.flatMap((assignment) => itemFrom(assignment, facts));
  const priced = await priceItems({ wishes, items, facts, tax });
  return {
    ...priced,
    problems: [
      ...cartProblems(facts),
      ...(problem ? [problem] : []),
      ...priced.problems,
      ...couponProblems(priced.coupon),
    ],
  };
}

type ToPrice = {
  wishes: readonly WishedParcel[];
  items: OrderItem[];
  facts: CheckoutFacts;
  tax: SalesTax;
  cap?: Cents;
};

async function priceItems(basis: ToPrice): Promise<PricedCheckout> {
  const coupon = couponOf(basis);
  const applied = coupon?.outcome.applies ? coupon.outcome : undefined;
  const items = basis.items.map((item, index) => ({ ...item, discount: applied?.shares[index] ?? NOTHING }));
  const plans = basis.wishes.map((wish) => planFor(wish, items, deliveryOf(basis.facts, applied)));
  const taxed = await withTax(
    items,
    plans.map(({ plan }) => plan),
    basis.tax,
  );
  const totals = totalsOf(taxed.items, taxed.parcels);

  const missing = SMALLEST_CHARGE - totals.total;
  if (totals.total > 0 && missing > 0 && applied && basis.cap === undefined) {
    return priceItems({ ...basis, cap: cents(Math.max(0, applied.discount - missing)) });
  }
  const problems = plans.flatMap((plan) => (plan.problem ? [plan.problem] : []));
  return { ...taxed, totals, problems, ...(coupon && { coupon }) };
}

async function withTax(items: OrderItem[], parcels: ParcelPlan[], tax: SalesTax) {
  const stateOf = (n: number) => parcels.find((parcel) => parcel.n === n)?.state ?? '';
  const goods = items.map((item) => ({
    amount: cents(item.lineTotal - item.discount),
    state: stateOf(item.recipient),
    kind: 'goods' as const,
  }));
  const shipping = parcels.map(({ shipping: amount, state }) => ({ amount, state, kind: 'shipping' as const }));
  const taxes = await tax.on([...goods, ...shipping]);
  return {
    items: items.map((item, index) => ({ ...item, tax: taxes[index] ?? NOTHING })),
    parcels: parcels.map((parcel, index) => ({ ...parcel, shippingTax: taxes[items.length + index] ?? NOTHING })),
  };
}

/** A coupon for free delivery makes standard free from the first cent; what a far place costs on top stays due. */
function deliveryOf(facts: CheckoutFacts, applied: { freeStandardShipping: boolean } | undefined): CheckoutFacts {
  if (!applied?.freeStandardShipping) return facts;
  const delivery = { ...facts.settings.delivery, freeStandardFrom: NOTHING };
  return { ...facts, settings: { ...facts.settings, delivery } };
}

function couponOf({ items, facts, cap }: ToPrice): PricedCheckout['coupon'] {
  const { coupon, couponCode, now, ownOrder } = facts;
  if (couponCode === undefined) return undefined;
  const own = ownOrder?.stockHeld && ownOrder.coupon?.code === couponCode ? 1 : 0;
  const unused = coupon && { ...coupon, used: coupon.used - own };
  const context = { now, usedByCustomer: facts.usedByCustomer - own, ...(cap !== undefined && { cap }) };
  return { code: couponCode, kind: coupon?.kind, outcome: applyCoupon(unused, items, context) };
}

function couponProblems(coupon: PricedCheckout['coupon']): CheckoutProblem[] {
  if (!coupon || coupon.outcome.applies) return [];
  const { why } = coupon.outcome;
  const facts = { couponCode: coupon.code, why };
  if (why === 'unknown') return [{ code: 'coupon_unknown', message: 'We do not know that code.', facts }];
  if (why === 'used_up') return [{ code: 'coupon_used_up', message: 'This coupon has been used up.', facts }];
  return [{ code: 'coupon_not_applicable', message: 'This coupon does not apply to this order.', facts }];
}

function cartProblems({ cart, products, ownOrder }: CheckoutFacts): CheckoutProblem[] {
  if (cart.lines.length === 0) return [{ code: 'cart_empty', message: 'There is nothing in the cart.' }];
  if (cart.lines.length > MAX_CART_LINES) {
    return [{ code: 'cart_full', message: `An order holds at most ${MAX_CART_LINES} different things.` }];
  }
  const wanted = new Map<string, number>();
  for (const line of cart.lines) wanted.set(line.productId, (wanted.get(line.productId) ?? 0) + line.quantity);
  const gone = [...wanted.keys()].filter((id) => !products.get(id)?.isActive);
  const soldOut = [...wanted]
    .filter(([id]) => !gone.includes(id))
    .map(([id, quantity]) => ({ productId: id, quantity, left: leftFor(id, products, ownOrder) }))
    .filter(({ quantity, left }) => quantity > left)
    .map(({ productId, left }) => ({ productId, left }));
  return [
    ...(gone.length > 0
      ? [
          {
            code: 'product_unavailable' as const,
            message: 'Something in the cart is no longer sold.',
            facts: { products: gone },
          },
        ]
      : []),
    ...(soldOut.length > 0
      ? [{ code: 'out_of_stock' as const, message: 'Something in the cart has sold out.', facts: { soldOut } }]
      : []),
  ];
}

function leftFor(productId: string, products: ReadonlyMap<string, Product>, ownOrder: Order | undefined): number {
  const product = products.get(productId);
  if (!product) return 0;
  const held = ownOrder?.stockHeld ? ownOrder.items.filter((item) => item.productId === productId) : [];
  const mine = held.reduce((total, item) => total + item.quantity, 0);
  return maxQuantityOf({ ...product, stock: product.stock + mine });
}

function itemFrom({ line, recipient, quantity }: Assignment, { products }: CheckoutFacts): OrderItem[] {
  const product = products.get(line.productId);
  if (!product) return [];
  return [
    {
      itemId: line.id,
      productId: product.id,
      sku: product.sku,
      slug: product.slug,
      name: product.name,
      image: product.images[0]?.key ?? '',
      category: product.category,
      price: product.price,
      quantity,
      lineTotal: cents(product.price * quantity),
      discount: NOTHING,
      tax: NOTHING,
      ...(line.personalisation !== undefined && { personalisation: line.personalisation }),
      digital: product.deliveryInfo.digital,
      recipient,
    },
  ];
}

function planFor(wish: WishedParcel, items: readonly OrderItem[], { products, settings, now }: CheckoutFacts) {
  const inside = items.filter((item) => item.recipient === wish.n);
  return planParcel(
    wish,
    inside.flatMap((item) => parcelItem(item, products)),
    { settings: settings.delivery, now },
  );
}

function parcelItem(item: OrderItem, products: ReadonlyMap<string, Product>): ParcelItem[] {
  const product = products.get(item.productId);
  if (!product) return [];
  const { heatSensitivity } = product.attributes;
  return [{ subtotal: item.lineTotal, deliveryInfo: product.deliveryInfo, heatSensitivity }];
}

function totalsOf(items: readonly OrderItem[], parcels: readonly PricedParcel[]): Totals {
  const subtotal = sum(items.map((item) => item.lineTotal));
  const discount = sum(items.map((item) => item.discount));
  const shipping = sum(parcels.map((parcel) => parcel.shipping));
  const tax = sum([...items.map((item) => item.tax), ...parcels.map((parcel) => parcel.shippingTax)]);
  return { subtotal, discount, shipping, tax, total: cents(subtotal - discount + shipping + tax), currency: CURRENCY };
}
