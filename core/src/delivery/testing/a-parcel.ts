import { cents } from '../../money.ts';
import { DEFAULT_DELIVERY_SETTINGS, type DeliveryContext, type DeliverySettings } from '../delivery-settings.ts';
import type { Parcel, ParcelItem } from '../parcel.ts';

type Wishes = { subtotal?: number; heatSensitivity?: ParcelItem['heatSensitivity'] } & Partial<
  ParcelItem['deliveryInfo']
>;

/** A plain rakhi for $9.99, unless the test is about something else. */
export function anItem({ subtotal = 999, heatSensitivity = 'none', ...delivery }: Wishes = {}): ParcelItem {
  const plain = { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false };
  return { subtotal: cents(subtotal), heatSensitivity, deliveryInfo: { ...plain, ...delivery } };
}

export function aParcel(postalCode = '78701', items: ParcelItem[] = [anItem()]): Parcel {
  return { postalCode, items };
}

export function at(instant: string, settings: Partial<DeliverySettings> = {}): DeliveryContext {
  return { now: new Date(instant), settings: { ...DEFAULT_DELIVERY_SETTINGS, ...settings } };
}
