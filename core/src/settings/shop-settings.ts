import type { DeliverySettings } from '../delivery/delivery-settings.ts';
import type { TaxTable } from '../tax/sales-tax.ts';

/** What the owner changes without a deploy. */
export type ShopSettings = {
  delivery: DeliverySettings;
  tax: TaxTable;
  /** The line on top of every page; the season writes it when this is empty. */
  banner: string;
  contact: { email: string; phone: string; hours: string };
  /** True while the shop shows demo goods, so that pages can say so. */
  isDemo: boolean;
};
