import type { DeliveryFacts, HeatSensitivity } from '../catalog/product.ts';
import type { Cents } from '../money.ts';

/** As much of a line as delivery cares about. */
export type ParcelItem = {
  /** Price times quantity, before discounts: what counts towards free delivery. */
  subtotal: Cents;
  deliveryInfo: DeliveryFacts;
  heatSensitivity: HeatSensitivity;
};

/** What one recipient gets. Without items it stands for any ordinary parcel, as when a shopper only asks about a ZIP. */
export type Parcel = { postalCode: string; items: readonly ParcelItem[] };

/** True when nothing has to be carried: such a "parcel" is an e-mail. */
export function isDigital(parcel: Parcel): boolean {
  return parcel.items.length > 0 && parcel.items.every((item) => item.deliveryInfo.digital);
}

/** The slowest item decides how much longer the parcel takes to pack. */
export function leadTimeOf(parcel: Parcel): number {
  return Math.max(0, ...carried(parcel).map((item) => item.deliveryInfo.leadTimeBusinessDays));
}

export function needsSignature(parcel: Parcel): boolean {
  return carried(parcel).some((item) => item.deliveryInfo.signatureRequired);
}

/** What is in the box, without what travels by e-mail. */
export function carried(parcel: Parcel): readonly ParcelItem[] {
  return parcel.items.filter((item) => !item.deliveryInfo.digital);
}
