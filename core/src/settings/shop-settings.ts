import { DEFAULT_DELIVERY_SETTINGS, type DeliverySettings } from '../delivery/delivery-settings.ts';
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

/** What a shop goes by until its owner says otherwise. */
export const DEFAULT_SHOP_SETTINGS: ShopSettings = {
  delivery: DEFAULT_DELIVERY_SETTINGS,
  tax: {},
  banner: '',
  contact: { email: '', phone: '', hours: '' },
  isDemo: false,
};
