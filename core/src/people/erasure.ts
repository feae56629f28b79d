import { nextVersion, timelineEntry } from '../orders/advance.ts';
import type { Order, OrderFile } from '../orders/order.ts';
import type { CouponForgotten, OrderChange } from '../orders/order-change.ts';
import { entryWithoutPerson, NOBODY, orderWithoutPerson, shipmentWithoutPerson } from './without-person.ts';

/** Of one order at once, so that with everything else it fits into a transaction of 100 items. */
const MOST_ENTRIES = 60;

type Moment = { now: Date; actor: string; eventId: string };

/**
 * What there is to erase of an order, as far as one transaction can hold it; undefined when nothing is left. An order
 * with a very long history takes more than one, and whoever is interrupted goes on where it stopped.
 */
export function erasureOf(file: OrderFile, usesOfCoupon: number, moment: Moment): OrderChange | undefined {
  const { order } = file;
  const blank = orderWithoutPerson(order);
  const timeline = changedIn(file.timeline, entryWithoutPerson).slice(0, MOST_ENTRIES);
  const shipments = changedIn(file.shipments, shipmentWithoutPerson);
  const isErased = order.erasedAt !== undefined && isSame(order, blank);
  if (isErased && timeline.length === 0 && shipments.length === 0) return undefined;

  const forgotten = couponForgotten(order, usesOfCoupon);
  const erasedAt = order.erasedAt ?? moment.now.toISOString();
  const note = order.erasedAt === undefined ? [timelineEntry(moment, { kind: 'erased' })] : [];
  return {
    before: order,
    after: nextVersion(blank, { erasedAt }, moment.now),
    timeline: [...timeline, ...note],
    shipments,
    ...(forgotten && { couponForgotten: forgotten }),
  };
}

/** The use stays counted, for nobody: how often a coupon was used does not change. */
function couponForgotten({ coupon, stockHeld }: Order, used: number): CouponForgotten | undefined {
  if (!coupon || coupon.customerKey === NOBODY) return undefined;
  const { code, customerKey } = coupon;
  return { code, customerKey, used, moved: stockHeld ? 1 : 0, to: NOBODY };
}

function changedIn<Part>(parts: readonly Part[], blank: (part: Part) => Part): Part[] {
  return parts.flatMap((part) => {
    const without = blank(part);
    return isSame(part, without) ? [] : [without];
  });
}

/** Erasing leaves the order of fields as it is, so what is the same is written the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
