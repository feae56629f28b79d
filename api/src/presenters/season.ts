import type { PublicSettings } from '@rakhi/contract';
import { type FestivalOutlook, type ShopSettings, seasonAt } from '@rakhi/core';

export function presentSettings(settings: ShopSettings, now: Date): PublicSettings {
  const { delivery, banner, isDemo } = settings;
  const { email, phone, hours } = settings.contact;
  return {
    season: presentSeason(seasonAt({ now, settings: delivery })),
    banner,
    freeShippingFrom: delivery.freeStandardFrom,
    cutoff: { hour: delivery.cutoffHour, timeZone: delivery.warehouseTimeZone },
    contact: { email, phone, hours },
    isDemo,
  };
}

function presentFestival({ name, date, arriveBy, daysToGo }: FestivalOutlook) {
  return { name, date, arriveBy, daysToGo };
}

function presentSeason({ phase, festival, orderBy }: ReturnType<typeof seasonAt>): PublicSettings['season'] {
  return {
    phase,
    ...(festival && { festival: presentFestival(festival) }),
    orderBy: orderBy.map(({ id, name, price, transitDays, orderByDate, orderBy: at, status }) => {
      return { id, name, price, transitDays, date: orderByDate, at, open: status !== 'passed' };
    }),
  };
}
