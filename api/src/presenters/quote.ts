import type { Quote } from '@rakhi/contract';
import type { FestivalOutlook, PricedCheckout } from '@rakhi/core';

export function presentQuote({ totals, parcels, coupon, problems }: PricedCheckout, festival?: FestivalOutlook): Quote {
  return {
    totals,
    recipients: parcels.map((parcel) => presentParcel(parcel, festival)),
    ...(coupon && { coupon: presentCoupon(coupon) }),
    problems: problems.map(({ code, message, recipient, facts }) => {
      return { ...facts, code, message, ...(recipient !== undefined && { recipient }) };
    }),
  };
}

type Parcel = PricedCheckout['parcels'][number];

/** A parcel that cannot go as wished has no days yet; its problem says why. */
function presentParcel(parcel: Parcel, festival: FestivalOutlook | undefined): Quote['recipients'][number] {
  const { n, deliveryOption, deliveryOptionName, deliveryDate, shipBy, shipping } = parcel;
  const plain = { n, deliveryOption, deliveryOptionName, shipping };
  if (deliveryDate === '') return plain;
  const arrivesBeforeFestival = festival && deliveryDate <= festival.arriveBy;
  return { ...plain, deliveryDate, shipBy, ...(arrivesBeforeFestival !== undefined && { arrivesBeforeFestival }) };
}

function presentCoupon({ code, outcome }: NonNullable<PricedCheckout['coupon']>): Quote['coupon'] {
  return outcome.applies ? { code, applies: true } : { code, applies: false, why: outcome.why };
}
