import type { CartLine } from '../cart/cart.ts';
import type { Product } from '../catalog/product.ts';
import { ShopError } from '../errors.ts';
import type { Mail } from '../mail/mail.ts';
import type { OrderFile } from '../orders/order.ts';
import type { CouponForgotten, OrderChange, OrderPlacement, StockMove } from '../orders/order-change.ts';
import type { Carts, Coupons, Orders, Outbox, Products } from '../ports.ts';
import type { Coupon } from '../promotions/coupon.ts';

/** What the table holds, in plain maps. */
export type Shelves = {
  products: Map<string, Product>;
  lines: Map<string, CartLine>;
  heads: Map<string, { couponCode?: string; openOrderId?: string; paidOrderId?: string }>;
  coupons: Map<string, Coupon>;
  uses: Map<string, number>;
  files: Map<string, OrderFile>;
  open: Map<string, string>;
  mails: Mail[];
};

/** The database's promises without a database: each change wholly or not at all, with the same conditions. */
export function fakeTable(shelves: Shelves): {
  orders: Orders;
  carts: Carts;
  products: Products;
  coupons: Coupons;
  outbox: Outbox;
} {
  return {
    orders: fakeOrders(shelves),
    carts: fakeCarts(shelves),
    products: fakeProducts(shelves),
    coupons: {
      byCode: async (code) => shelves.coupons.get(code),
      usesBy: async (code, customerKey) => shelves.uses.get(`${code} ${customerKey}`) ?? 0,
      put: async (coupon) => void shelves.coupons.set(coupon.code, coupon),
    },
    outbox: {
      claim: async (limit) => shelves.mails.filter((mail) => mail.status === 'pending').slice(0, limit),
      claimOne: async (id) => shelves.mails.find((mail) => mail.id === id && mail.status === 'pending'),
      put: async (mail) => void shelves.mails.push(mail),
      about: async (orderIds) => shelves.mails.filter(({ orderId }) => orderIds.includes(orderId)),
      refile: async (before, after) => void shelves.mails.splice(shelves.mails.indexOf(before), 1, after),
      sent: async (mail) => void Object.assign(mail, { status: 'sent' }),
      failed: async (mail, error) => void Object.assign(mail, { attempts: mail.attempts + 1, lastError: error }),
    },
  };
}

function fakeOrders(shelves: Shelves): Orders {
  let number = 10_000;
  const read = (id: string): OrderFile => {
    const file = shelves.files.get(id);
    if (!file) throw new Error(`no order ${id}`);
    return file;
  };
  return {
    nextNumber: async () => `UR-${++number}`,
    place: async (placement) => place(shelves, placement),
    change: async (change) => apply(shelves, change),
    async attachSession({ id }, stripeSessionId) {
      const file = read(id);
      const order = { ...file.order, stripeSessionId, version: file.order.version + 1 };
      if (file.order.stripeSessionId === undefined) shelves.files.set(id, { ...file, order });
      return read(id).order;
    },
    read: async (id) => shelves.files.get(id),
    idBySession: async (sessionId) =>
      [...shelves.files.values()].find(({ order }) => order.stripeSessionId === sessionId)?.order.id,
    idByNumber: async (wanted) =>
      [...shelves.files.values()].find(({ order }) => order.orderNumber === wanted)?.order.id,
    ofUser: async (userId) => ({
      items: [...shelves.files.values()].map(({ order }) => order).filter((order) => order.userId === userId),
    }),
    list: async () => ({ items: [...shelves.files.values()].map(({ order }) => order) }),
    unsettled: async (before) => [...shelves.open].filter(([, at]) => at <= before.toISOString()).map(([id]) => id),
  };
}

function place(shelves: Shelves, { order, shipments, timeline, stock, coupon, cart }: OrderPlacement): void {
  const head = shelves.heads.get(cart.userId) ?? {};
  const isOpen = head.openOrderId !== undefined && head.openOrderId !== cart.previousOpenOrderId;
  if (isOpen || head.paidOrderId !== cart.paidOrderId) {
    throw new ShopError('cart_changed', 'Another checkout came first.');
  }
  refuseWithoutStock(shelves, stock);
  if (coupon) {
    const used = shelves.coupons.get(coupon.code)?.used ?? 0;
    const mine = shelves.uses.get(`${coupon.code} ${coupon.customerKey}`) ?? 0;
    if (
      used >= (coupon.usageLimit ?? Number.POSITIVE_INFINITY) ||
      mine >= (coupon.usageLimitPerCustomer ?? Number.POSITIVE_INFINITY)
    ) {
      throw new ShopError('coupon_used_up', 'used up');
    }
    useCoupon(shelves, coupon);
  }
  moveStock(shelves, stock);
  shelves.heads.set(cart.userId, { ...head, openOrderId: order.id });
  shelves.files.set(order.id, { order, shipments, timeline });
  shelves.open.set(order.id, order.expiresAt);
}

function apply(shelves: Shelves, change: OrderChange): void {
  const { before, after, stock = [], coupon, cartLines = [] } = change;
  const file = shelves.files.get(before.id);
  if (file?.order.version !== before.version) throw new ShopError('version_conflict', 'changed meanwhile');
  refuseWithoutStock(shelves, stock);
  moveStock(shelves, stock);
  if (coupon) useCoupon(shelves, coupon);
  if (change.couponForgotten) forgetUse(shelves, change.couponForgotten);
  for (const { id, keep } of cartLines) keepLine(shelves, id, keep);
  const shipments = file.shipments.map((known) => change.shipments?.find(({ n }) => n === known.n) ?? known);
  const rewritten = new Set(change.timeline.map(({ id }) => id));
  const timeline = [...file.timeline.filter(({ id }) => !rewritten.has(id)), ...change.timeline];
  shelves.files.set(after.id, {
    order: after,
    shipments,
    timeline: timeline.sort((a, b) => a.id.localeCompare(b.id)),
  });
  const head = shelves.heads.get(before.userId);
  if (after.status !== 'pending' && head?.openOrderId === before.id) {
    const { openOrderId: _closed, ...rest } = head;
    shelves.heads.set(before.userId, { ...rest, ...(after.paidAt !== undefined && { paidOrderId: after.id }) });
  }
  if (change.closesPayment) shelves.open.delete(after.id);
  if (change.reopensPayment !== undefined) shelves.open.set(after.id, change.reopensPayment);
  shelves.mails.push(...(change.mails ?? []));
}

function refuseWithoutStock({ products }: Shelves, moves: readonly StockMove[]): void {
  const soldOut = moves
    .filter(({ productId, change }) => change < 0 && (products.get(productId)?.stock ?? 0) + change < 0)
    .map(({ productId }) => ({ productId, left: products.get(productId)?.stock ?? 0 }));
  if (soldOut.length > 0) throw new ShopError('out_of_stock', 'sold out', { soldOut });
}

function moveStock({ products }: Shelves, moves: readonly StockMove[]): void {
  for (const { productId, change } of moves) {
    const product = products.get(productId);
    if (product) products.set(productId, { ...product, stock: product.stock + change, sold: product.sold - change });
  }
}

function useCoupon(
  shelves: Shelves,
  { code, customerKey, change }: { code: string; customerKey: string; change: number },
): void {
  const coupon = shelves.coupons.get(code);
  if (coupon) shelves.coupons.set(code, { ...coupon, used: coupon.used + change });
  const mine = `${code} ${customerKey}`;
  shelves.uses.set(mine, (shelves.uses.get(mine) ?? 0) + change);
}

function forgetUse({ uses }: Shelves, { code, customerKey, used, moved, to }: CouponForgotten): void {
  uses.set(`${code} ${to}`, (uses.get(`${code} ${to}`) ?? 0) + moved);
  if (used > moved) uses.set(`${code} ${customerKey}`, used - moved);
  else uses.delete(`${code} ${customerKey}`);
}

function keepLine({ lines }: Shelves, id: string, keep: number): void {
  const line = lines.get(id);
  if (line && keep > 0) lines.set(id, { ...line, quantity: keep });
  else lines.delete(id);
}

function fakeCarts({ lines, heads, products }: Shelves): Carts {
  const cartOf = (userId: string) => ({
    userId,
    ...heads.get(userId),
    lines: [...lines.values()].filter((line) => line.userId === userId),
  });
  const keep = (line: CartLine) => {
    lines.set(line.id, line);
    return line;
  };
  return {
    read: async (userId) => cartOf(userId),
    readForCheckout: async (userId) => ({ cart: cartOf(userId), products }),
    readLines: async (userId) => cartOf(userId),
    line: async (userId, id) => (lines.get(id)?.userId === userId ? lines.get(id) : undefined),
    add: async (line, max) => {
      const quantity = (lines.get(line.id)?.quantity ?? 0) + line.quantity;
      if (quantity > max) throw new ShopError('out_of_stock', `Only ${max} left.`);
      return keep({ ...line, quantity });
    },
    setQuantity: async (line) => keep(line),
    remove: async (_userId, id) => void lines.delete(id),
    async forget(userId) {
      if (heads.get(userId)?.openOrderId) throw new ShopError('cart_changed', 'an order of it is open');
      heads.delete(userId);
      for (const line of cartOf(userId).lines) lines.delete(line.id);
    },
    async setCoupon(userId, code) {
      const { couponCode: _old, ...head } = heads.get(userId) ?? {};
      heads.set(userId, code === undefined ? head : { ...head, couponCode: code });
    },
    async moveLine(from, to) {
      if (!lines.delete(from.id)) return false;
      keep(to);
      return true;
    },
  };
}

function fakeProducts({ products }: Shelves): Products {
  return {
    byId: async (id) => products.get(id),
    byIds: async (ids) => new Map([...products].filter(([id]) => ids.includes(id))),
    bySlug: async (slug) => [...products.values()].find((product) => product.slug === slug),
    allActive: async () => [...products.values()].filter((product) => product.isActive),
    all: async () => [...products.values()],
    create: async (product) => void products.set(product.id, product),
    update: async (_before, after) => void products.set(after.id, after),
    async changeStock(id, change) {
      moveStock({ products } as Shelves, [{ productId: id, change }]);
      return products.get(id) ?? Promise.reject(new ShopError('not_found', 'no such product'));
    },
  };
}
