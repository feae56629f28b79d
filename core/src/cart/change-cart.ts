import { maxQuantityOf } from '../catalog/availability.ts';
import type { Product } from '../catalog/product.ts';
import { endOpenOrder } from '../checkout/end-open-order.ts';
import type { SettleDeps } from '../checkout/settle-payment.ts';
import { ShopError } from '../errors.ts';
import type { Shop } from '../ports.ts';
import { couponCode } from '../promotions/apply-coupon.ts';
import { type CartLine, type CartView, MAX_CART_LINES, type StoredCart } from './cart.ts';
import { viewCart } from './view-cart.ts';

export type MergeCart = { guestId: string; userId: string };
export type CartDeps = Pick<Shop, 'carts' | 'products' | 'coupons' | 'settings' | 'clock' | 'hash'>;

export async function readCart(userId: string, deps: CartDeps): Promise<CartView> {
  return present(await deps.carts.read(userId), deps);
}

export type AddToCart = {
  userId: string;
  productId: string;
  quantity: number;
  personalisation?: string | undefined;
  /** Her id was made for this very request, so there is no cart to read. */
  isNewcomer?: boolean;
};

/**
 * Adds units of a product; the same product with the same personalisation meets the same line.
 * @throws ShopError product_unavailable, out_of_stock, personalisation_invalid, cart_full
 */
export async function addToCart(command: AddToCart, deps: CartDeps): Promise<CartView> {
  const cart = command.isNewcomer ? { userId: command.userId, lines: [] } : await deps.carts.read(command.userId);
  const products = await productsOf([command, ...cart.lines], deps);
  const product = products.get(command.productId);
  if (!product?.isActive) throw new ShopError('product_unavailable', 'This product is no longer sold.');
  const line = newLine(command, product, deps);
  const known = cart.lines.some((each) => each.id === line.id);
  if (!known && cart.lines.length >= MAX_CART_LINES) {
    throw new ShopError('cart_full', `A cart holds at most ${MAX_CART_LINES} different things.`, {
      most: MAX_CART_LINES,
    });
  }
  const most = maxQuantityOf(product);
  if (command.quantity > most) throw tooMany(product.id, most);
  const added = await deps.carts.add(line, most);
  return present(withLine(cart, added), deps, products);
}

/** Sets a line's quantity, and takes today's price as seen; 0 removes the line. @throws ShopError not_found, out_of_stock */
export async function changeCartLine(
  command: { userId: string; itemId: string; quantity: number },
  deps: CartDeps,
): Promise<CartView> {
  if (command.quantity === 0) return removeCartLine(command, deps);
  const [cart, line] = await Promise.all([
    deps.carts.read(command.userId),
    deps.carts.line(command.userId, command.itemId),
  ]);
  if (!line) throw new ShopError('not_found', 'That is no longer in the cart.');
  const products = await productsOf([line, ...cart.lines], deps);
  const product = products.get(line.productId);
  if (!product?.isActive) throw new ShopError('product_unavailable', 'This product is no longer sold.');
  const most = maxQuantityOf(product);
  if (command.quantity > most) throw tooMany(product.id, most);
  const changed = await deps.carts.setQuantity({
    ...line,
    ...asSeen(product),
    quantity: command.quantity,
    updatedAt: deps.clock.now().toISOString(),
  });
  return present(withLine(cart, changed), deps, products);
}

/** Gone already is as good as gone. */
export async function removeCartLine(command: { userId: string; itemId: string }, deps: CartDeps): Promise<CartView> {
  const [cart] = await Promise.all([
    deps.carts.read(command.userId),
    deps.carts.remove(command.userId, command.itemId),
  ]);
  return present({ ...cart, lines: cart.lines.filter((line) => line.id !== command.itemId) }, deps);
}

/** @throws ShopError coupon_unknown; one that exists but does not apply is kept, and the cart says why it does not */
export async function putCoupon(command: { userId: string; code: string }, deps: CartDeps): Promise<CartView> {
  const code = couponCode(command.code);
  if (!(await deps.coupons.byCode(code))) {
    throw new ShopError('coupon_unknown', 'We do not know that code. Check its spelling.', { couponCode: code });
  }
  const [cart] = await Promise.all([deps.carts.read(command.userId), deps.carts.setCoupon(command.userId, code)]);
  return present({ ...cart, couponCode: code }, deps);
}

export async function removeCoupon(userId: string, deps: CartDeps): Promise<CartView> {
  const [cart] = await Promise.all([deps.carts.read(userId), deps.carts.setCoupon(userId, undefined)]);
  const { couponCode: _removed, ...rest } = cart;
  return present(rest, deps);
}

/**
 * Takes what a guest had in her cart into her account. Quantities add up, as far as stock goes. Each line moves in one
 * transaction, so that repeating the merge, or dying in the middle of it, neither loses nor doubles anything.
 * @throws ShopError payment_unavailable when she was about to pay as a guest and Stripe cannot be asked to end that
 */
export async function mergeCart(command: MergeCart, deps: CartDeps & SettleDeps): Promise<CartView> {
  await endGuestsCheckout(command.guestId, deps);
  const { cart: guest, products } = await deps.carts.readForCheckout(command.guestId, []);
  const targets = guest.lines.map((line) => lineId({ ...line, userId: command.userId }, deps));
  const { cart: own, products: ownProducts } = await deps.carts.readForCheckout(command.userId, targets);
  let merged = own;
  for (const line of guest.lines) merged = await moveLine(line, merged, { products, deps });
  if (guest.couponCode !== undefined && merged.couponCode === undefined) {
    await deps.carts.setCoupon(command.userId, guest.couponCode);
    merged = { ...merged, couponCode: guest.couponCode };
  }
  return present(merged, deps, new Map([...products, ...ownProducts]));
}

/**
 * A payment that she has begun as a guest ends, or is found paid: the same goods could be paid for once more from her
 * account, or be held from it.
 */
async function endGuestsCheckout(guestId: string, deps: CartDeps & SettleDeps): Promise<void> {
  const { openOrderId } = await deps.carts.readLines(guestId, []);
  const open = openOrderId === undefined ? undefined : await deps.orders.read(openOrderId);
  if (open) await endOpenOrder(open.order, deps);
}

async function moveLine(
  line: CartLine,
  own: StoredCart,
  { products, deps }: { products: ReadonlyMap<string, Product>; deps: CartDeps },
): Promise<StoredCart> {
  const id = lineId({ ...line, userId: own.userId }, deps);
  const present = own.lines.find((each) => each.id === id);
  const product = products.get(line.productId);
  const most = product?.isActive ? Math.max(1, maxQuantityOf(product)) : line.quantity;
  const quantity = Math.max(present?.quantity ?? 0, Math.min((present?.quantity ?? 0) + line.quantity, most));
  const moved: CartLine = { ...(present ?? line), id, userId: own.userId, quantity };
  await deps.carts.moveLine(line, moved);
  return withLine(own, moved);
}

function newLine(command: AddToCart, product: Product, deps: CartDeps): CartLine {
  const personalisation = command.personalisation?.trim() || undefined;
  checkPersonalisation(personalisation, product);
  const now = deps.clock.now().toISOString();
  return {
    id: lineId({ userId: command.userId, productId: product.id, personalisation }, deps),
    userId: command.userId,
    productId: product.id,
    quantity: command.quantity,
    ...(personalisation !== undefined && { personalisation }),
    ...asSeen(product),
    createdAt: now,
    updatedAt: now,
  };
}

function checkPersonalisation(text: string | undefined, { personalisation: asked }: Product): void {
  if (!asked && text === undefined) return;
  if (!asked) throw new ShopError('personalisation_invalid', 'Nothing can be written on this product.');
  if (text === undefined) throw new ShopError('personalisation_invalid', `${asked.label} is missing.`);
  if ([...text].length > asked.maxLength) {
    throw new ShopError('personalisation_invalid', `${asked.label}: at most ${asked.maxLength} letters fit.`, {
      maxLength: asked.maxLength,
    });
  }
}

/** Derived, not random: adding the same thing twice is one line, even when both requests arrive at once. */
function lineId(
  { userId, productId, personalisation }: { userId: string; productId: string; personalisation?: string | undefined },
  { hash }: Pick<CartDeps, 'hash'>,
): string {
  return `cart_${hash(JSON.stringify([userId, productId, personalisation ?? ''])).slice(0, 26)}`;
}

function asSeen(product: Product): Pick<CartLine, 'price' | 'name' | 'image'> {
  return { price: product.price, name: product.name, image: product.images[0]?.key ?? '' };
}

function tooMany(productId: string, left: number): ShopError {
  const message = left === 0 ? 'This has just sold out.' : `Only ${left} left.`;
  return new ShopError('out_of_stock', message, { soldOut: [{ productId, left }] });
}

/** GSI1 may lag behind what was just written, so the written line is laid over what was read. */
function withLine(cart: StoredCart, line: CartLine): StoredCart {
  return { ...cart, lines: [...cart.lines.filter((each) => each.id !== line.id), line] };
}

async function present(cart: StoredCart, deps: CartDeps, read?: ReadonlyMap<string, Product>): Promise<CartView> {
  const [products, coupon, settings] = await Promise.all([
    read ?? productsOf(cart.lines, deps),
    cart.couponCode === undefined ? undefined : deps.coupons.byCode(cart.couponCode),
    deps.settings.read(),
  ]);
  return viewCart(cart, {
    products,
    coupon,
    freeStandardFrom: settings.delivery.freeStandardFrom,
    now: deps.clock.now(),
  });
}

async function productsOf(
  lines: readonly { productId: string }[],
  { products }: Pick<CartDeps, 'products'>,
): Promise<ReadonlyMap<string, Product>> {
  return lines.length === 0 ? new Map() : products.byIds([...new Set(lines.map((line) => line.productId))]);
}
