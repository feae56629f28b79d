import type { DeliveryOption, DeliveryOptions } from '@rakhi/contract';

/** What she is told first: the cheapest way that still makes it, else the fastest there is. */
export function bestOption({ options }: DeliveryOptions): DeliveryOption | undefined {
  const inTime = options.filter(({ arrivesBeforeFestival, orderBy }) => arrivesBeforeFestival && orderBy);
  return (
    inTime.toSorted((a, b) => a.price - b.price)[0] ??
    options.toSorted((a, b) => a.earliestDate.localeCompare(b.earliestDate) || a.price - b.price)[0]
  );
}

const NOTES: Record<string, string> = {
  heat: 'It may soften in the summer heat.',
  cold_pack: 'It travels with a cold pack.',
  signature: 'Someone signs for it at the door.',
  lead_time: 'It is made first, which takes its days.',
};

export const noteSays = (note: string): string | undefined => NOTES[note];
