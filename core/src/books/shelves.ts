import type { Refund } from '../orders/order.ts';
import type { BookedOrder, Books } from './books.ts';
import { unless } from './unless.ts';

/** On the shelf + with orders = put in; and `sold` counts the units that are with orders. */
export function stockMiscounted({ products, orders }: Books): string[] {
  const counted = products.flatMap(({ id, putIn, stock, sold }) => {
    const out = orders.reduce((units, order) => units + unitsOut(order, id), 0);
    return [
      ...unless(stock >= 0, `${stock} units of ${id} are on the shelf`),
      ...unless(stock + out === putIn, `of ${putIn} units of ${id}, ${stock} are on the shelf and ${out} with orders`),
      ...unless(sold === out, `${sold} units of ${id} count as sold and ${out} are with orders`),
    ];
  });
  return [...counted, ...orders.flatMap(restockedTooMuch)];
}

/** An order that nobody paid keeps its stock while somebody still may. */
export function releasedTooSoon({ releases, payable }: Books): string[] {
  return releases.flatMap(({ orderId, session }) => {
    const isOver = !session || session.status === 'expired' || session.failed || !payable.includes(session.sessionId);
    return unless(isOver, `${orderId} gave it back while its session was ${session?.status}`);
  });
}

/** Each order that holds its stock holds its coupon's use as well. */
export function couponsMiscounted({ coupons, orders }: Books): string[] {
  const holding = orders.flatMap(({ order }) => (order.stockHeld && order.coupon ? [order.coupon] : []));
  return coupons.flatMap(({ code, used, usesBy }) => {
    const holders = holding.filter((coupon) => coupon.code === code).map(({ customerKey }) => customerKey);
    const customers = [...new Set([...Object.keys(usesBy), ...holders])];
    return [
      ...unless(used === holders.length, `${code} counts ${used} uses and ${holders.length} orders hold it`),
      ...customers.flatMap((customer) => {
        const held = holders.filter((holder) => holder === customer).length;
        const counted = usesBy[customer] ?? 0;
        return unless(counted === held, `${code} counts ${counted} uses by ${customer}, whose orders hold ${held}`);
      }),
    ];
  });
}

function unitsOut(file: BookedOrder, productId: string): number {
  return file.order.stockHeld ? unitsOf(file.order.items, productId) - unitsBack(file, productId) : 0;
}

function restockedTooMuch(file: BookedOrder): string[] {
  const { id, items } = file.order;
  return [...new Set(items.map(({ productId }) => productId))].flatMap((productId) => {
    const [back, ordered] = [unitsBack(file, productId), unitsOf(items, productId)];
    return unless(back <= ordered, `${id} gave back ${back} of its ${ordered} units of ${productId}`);
  });
}

/** Units follow a refund to the shelf when Stripe takes it, and stay there when the bank sends the money back. */
function unitsBack(file: BookedOrder, productId: string): number {
  const taken = file.order.refunds.filter(({ id }) => wasTaken(file, id));
  return unitsOf(
    taken.flatMap(({ afterwards }) => afterwards?.restock ?? []),
    productId,
  );
}

/** Whether Stripe has ever been on its way with this refund. */
export function wasTaken({ versions }: BookedOrder, refundId: string): boolean {
  const isIt = (refund: Refund) => refund.id === refundId && (isTaken(refund) || refund.hasFollowed === true);
  return versions.some(({ refunds }) => refunds.some(isIt));
}

export function isTaken({ status }: Pick<Refund, 'status'>): boolean {
  return status === 'succeeded' || status === 'pending';
}

function unitsOf(lines: readonly { productId: string; quantity: number }[], productId: string): number {
  return lines.filter((line) => line.productId === productId).reduce((units, { quantity }) => units + quantity, 0);
}
