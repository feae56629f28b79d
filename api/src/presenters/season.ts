import type { PublicSettings } from '@rakhi/contract';
import { type ShopSettings, seasonAt } from '@rakhi/core';

export function presentSettings(settings: ShopSettings, now: Date): PublicSettings {
  const { delivery, banner, contact, isDemo } = settings;
  return {
    season: presentSeason(seasonAt({ now, settings: delivery })),
    banner,
    freeShippingFrom: delivery.freeStandardFrom,
    cutoff: { hour: delivery.cutoffHour, timeZone: delivery.warehouseTimeZone },
    contact,
    isDemo,
  };
}

function presentSeason({ phase, festival, orderBy }: ReturnType<typeof seasonAt>): PublicSettings['season'] {
  return {
    phase,
    ...(festival && { festival }),
    orderBy: orderBy.map(({ id, name, price, transitDays, orderByDate, orderBy: at, status }) => {
      return { id, name, price, transitDays, date: orderByDate, at, open: status !== 'passed' };
    }),
  };
}
