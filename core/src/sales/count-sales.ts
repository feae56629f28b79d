import { ShopError } from '../errors.ts';
import type { MetricName, Shop } from '../ports.ts';
import { type DayFigures, gainsIn, isNothing, sumOf } from './day-figures.ts';
import { growthOf, salesCount } from './sales-count.ts';

type CountDeps = Pick<Shop, 'sales' | 'metrics'>;

/** A count of 50 orders writes 50 notes and at most 50 days: as much as one transaction takes. */
const AT_ONCE = 50;
/** Each round that fails is one in which somebody else has counted. */
const ROUNDS = 20;
const DAY = 86_400_000;
const DAYS_RECOUNTED = 2;
const PAGE = 100;

/**
 * Brings the figures of the days up to what these orders are now. However often, in whatever order and by however many
 * at once an order is counted, it counts once; what nobody heard of is made good the next time somebody counts it.
 * @throws ShopError try_again
 */
export async function countSales(orderIds: readonly string[], deps: CountDeps): Promise<void> {
  const ids = [...new Set(orderIds)];
  for (let n = 0; n < ids.length; n += AT_ONCE) await countAll(ids.slice(n, n + AT_ONCE), deps);
}

/** Once a day: the orders of the last two days, for what the stream has not told us. */
export async function countRecentSales(deps: CountDeps & Pick<Shop, 'orders' | 'clock'>): Promise<{ counted: number }> {
  const now = deps.clock.now();
  const days = { from: dayBefore(now, DAYS_RECOUNTED), to: dayBefore(now, 0), oldestFirst: true };
  let counted = 0;
  let startKey: string | undefined;
  do {
    const page = await deps.orders.list(days, { limit: PAGE, ...(startKey !== undefined && { startKey }) });
    await countSales(
      page.items.map(({ id }) => id),
      deps,
    );
    counted += page.items.length;
    startKey = page.nextKey;
  } while (startKey !== undefined);
  return { counted };
}

/**
 * Reads again after every write until there is nothing left to count. What was written may have been decided from an
 * older version, while somebody who looked at the newer one found it counted already and went away.
 */
async function countAll(orderIds: readonly string[], deps: CountDeps): Promise<void> {
  let left = orderIds;
  for (let round = 0; round < ROUNDS; round += 1) {
    const grown = (await deps.sales.counted(left)).filter((each) => !isNothing(growthOf(each)));
    if (grown.length === 0) return;
    left = grown.map(({ order }) => order.id);
    if (await isWritten(deps.sales.add(salesCount(grown)))) measure(grown.map(growthOf), deps);
  }
  throw new ShopError('try_again', 'These orders change faster than they can be counted.');
}

async function isWritten(adding: Promise<void>): Promise<boolean> {
  try {
    await adding;
    return true;
  } catch (error) {
    if (error instanceof ShopError && error.code === 'version_conflict') return false;
    throw error;
  }
}

const METRIC_OF: Readonly<Record<keyof DayFigures, MetricName>> = {
  placed: 'OrdersPlaced',
  paid: 'OrdersPaid',
  takings: 'Takings',
  refunded: 'Refunded',
  givenBack: 'StockGivenBack',
};

/** A curve of what happens; what is taken back later only the figures of the day tell. */
function measure(growths: readonly DayFigures[], { metrics }: CountDeps): void {
  const gains = Object.entries(sumOf(growths.map(gainsIn))).filter(([, gain]) => gain > 0);
  if (gains.length === 0) return;
  metrics.measure(Object.fromEntries(gains.map(([figure, gain]) => [METRIC_OF[figure as keyof DayFigures], gain])));
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);
}
