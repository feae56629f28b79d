import { type Cents, cents, NOTHING, sum } from '../money.ts';
import { type DeliverySettings, type Speed, STANDARD_SPEED } from './delivery-settings.ts';
import type { Pace } from './order-by.ts';
import { carried, leadTimeOf, type Parcel } from './parcel.ts';
import type { Zone } from './zones.ts';

/** A speed as one zone gets it: its transit days are those of the zone. */
export type ZoneSpeed = Speed & { surcharge: Cents };

/** The speeds that go to a zone; none when the owner does not serve it. */
export function speedsTo(zone: Zone, { speeds, zones }: DeliverySettings): ZoneSpeed[] {
  if (zone === 'mainland') return speeds.map((speed) => ({ ...speed, surcharge: NOTHING }));
  return speeds.flatMap((speed) => {
    const far = zones[zone].speeds[speed.id];
    return far ? [{ ...speed, ...far }] : [];
  });
}

/** What carrying this parcel costs. Standard is free from a certain worth on, but for the surcharge of a far zone. */
export function shippingPrice(parcel: Parcel, speed: ZoneSpeed, { freeStandardFrom }: DeliverySettings): Cents {
  const isFree = speed.id === STANDARD_SPEED && worthOf(parcel) >= freeStandardFrom;
  return isFree ? speed.surcharge : listPrice(speed);
}

export function listPrice({ price, surcharge }: ZoneSpeed): Cents {
  return sum([price, surcharge]);
}

/** A speed's pace, slowed down by what takes longer to make. */
export function paceOf(parcel: Parcel, { packingDays, transitDays }: Pace): Pace {
  return { packingDays: packingDays + leadTimeOf(parcel), transitDays };
}

/** How much more makes standard delivery of a parcel free; 0 when it is. */
export function freeStandardRemaining(subtotal: Cents, { freeStandardFrom }: DeliverySettings): Cents {
  return cents(Math.max(0, freeStandardFrom - subtotal));
}

/** A gift card does not help to make the box free: it is not in the box. */
function worthOf(parcel: Parcel): Cents {
  return sum(carried(parcel).map((item) => item.subtotal));
}
