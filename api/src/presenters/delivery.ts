import type { DeliveryOptions as DeliveryReply } from '@rakhi/contract';
import { type DeliveryOption, type DeliveryOptions, type Parcel, ShopError } from '@rakhi/core';

/** @throws ShopError address_not_deliverable */
export function presentDelivery(zip: string, offered: DeliveryOptions, parcel: Parcel): DeliveryReply {
  if (!offered.served) {
    const message =
      offered.why === 'zip_unknown' ? 'There is no such ZIP code in the USA.' : 'We do not deliver there yet.';
    throw new ShopError('address_not_deliverable', message, { why: offered.why });
  }
  const { destination, festival, options } = offered;
  return {
    zip,
    state: destination?.state ?? '',
    ...(festival && { festival }),
    options: options.map(presentOption),
    notes: notesOn(options, parcel),
  };
}

function presentOption(option: DeliveryOption): DeliveryReply['options'][number] {
  const { id, name, price, earliestDate, latestDate, orderBy, arrivesBeforeFestival, dates } = option;
  // Once it has passed, an order-by time only confuses.
  const isStillOpen = orderBy !== undefined && arrivesBeforeFestival;
  return { id, name, price, earliestDate, latestDate, ...(isStillOpen && { orderBy }), arrivesBeforeFestival, dates };
}

function notesOn(options: readonly DeliveryOption[], { items }: Parcel): string[] {
  const notes = {
    heat: options.some(({ heatCare }) => heatCare === 'may_soften'),
    cold_pack: options.some(({ heatCare }) => heatCare === 'cold_pack'),
    signature: options.some(({ signatureRequired }) => signatureRequired),
    lead_time: items.some(({ deliveryInfo }) => deliveryInfo.leadTimeBusinessDays > 0),
  };
  return Object.entries(notes).flatMap(([note, isNeeded]) => (isNeeded ? [note] : []));
}
