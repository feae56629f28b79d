import { ShopError } from '../errors.ts';
import type { OrderFile } from '../orders/order.ts';
import type { Sales } from '../ports.ts';
import { type DayFigures, NO_SALES, sumOf } from '../sales/day-figures.ts';
import type { Counted } from '../sales/sales-count.ts';

/** The figures of the days without a database: all of a count or nothing, and only from notes that are as they were read. */
export function fakeSales(files: ReadonlyMap<string, OrderFile>): Sales {
  const notes = new Map<string, Counted>();
  const figures = new Map<string, DayFigures>();
  return {
    async counted(orderIds) {
      return orderIds.flatMap((id) => {
        const [file, counted] = [files.get(id), notes.get(id)];
        return file ? [{ order: file.order, ...(counted && { counted }) }] : [];
      });
    },
    async add({ orders, days }) {
      if (orders.some(({ orderId, before }) => notes.get(orderId) !== before)) {
        throw new ShopError('version_conflict', 'counted meanwhile');
      }
      for (const { orderId, after } of orders) notes.set(orderId, after);
      for (const { day, added } of days) figures.set(day, sumOf([figures.get(day) ?? NO_SALES, added]));
    },
    ofDays: async (days) => new Map([...figures].filter(([day]) => days.includes(day))),
  };
}
