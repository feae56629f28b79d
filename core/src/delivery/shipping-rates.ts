import { type Cents, cents, NOTHING, sum } from '../money.ts';
import { type DeliverySettings, type Speed, STANDARD_SPEED } from './delivery-settings.ts';
import type { Pace } from './order-by.ts';
import { carried, leadTimeOf, type Parcel } from './parcel.ts';
import type { Zone } from './zones.ts';

/** A speed as one parcel in one zone gets it. */
export type ZoneSpeed = Pick<Speed, 'id' | 'name' | 'price'> & Pace;

/** The speeds that go to a zone, with what they take and cost there. */
export function speedsTo(zone: Zone, { speeds, zones }: DeliverySettings): ZoneSpeed[] {
  if (zone === 'mainland') return speeds;
  return speeds.flatMap((speed) => {
    const far = zones[zone].speeds[speed.id];
    return far ? [{ ...speed, transitDays: far.transitDays, price: cents(speed.price + far.surcharge) }] : [];
  });
}

/** What carrying this parcel costs. Only the speed's own price can be waived; the surcharge of a far zone stays due. */
export function shippingPrice(parcel: Parcel, speed: ZoneSpeed, settings: DeliverySettings): Cents {
  const waived = speed.id === STANDARD_SPEED && goodsIn(parcel) >= settings.freeStandardFrom;
  return waived ? cents(speed.price - listPriceOf(speed, settings)) : speed.price;
}

export function paceOf(parcel: Parcel, { packingDays, transitDays }: Pace): Pace {
  return { packingDays: packingDays + leadTimeOf(parcel), transitDays };
}

/** How much more makes standard delivery of a parcel free; 0 when it is. */
export function freeStandardRemaining(subtotal: Cents, { freeStandardFrom }: DeliverySettings): Cents {
  return subtotal >= freeStandardFrom ? NOTHING : cents(freeStandardFrom - subtotal);
}

/** A gift card in the same order does not make the box free: it is not in the box. */
function goodsIn(parcel: Parcel): Cents {
  return sum(carried(parcel).map((item) => item.subtotal));
}

function listPriceOf({ id }: ZoneSpeed, { speeds }: DeliverySettings): Cents {
  return speeds.find((speed) => speed.id === id)?.price ?? NOTHING;
}
