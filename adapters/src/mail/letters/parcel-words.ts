import { EMAIL_OPTION, formatDay, type OrderItem, type Recipient } from '@rakhi/core';

export function isByEmail({ deliveryOption }: Recipient): boolean {
  return deliveryOption === EMAIL_OPTION;
}

/** `By e-mail on Friday 13 August`, or `Arrives by Friday 13 August, standard delivery`. */
export function arrivalOf(recipient: Recipient): string {
  const day = longDay(recipient.deliveryDate);
  return isByEmail(recipient) ? `By e-mail on ${day}` : `Arrives by ${day} (${recipient.deliveryOptionName})`;
}

export function longDay(date: string): string {
  return formatDay(date, { length: 'long' });
}

export function addressLines({ address }: Recipient): string[] {
  const { line1, line2, city, state, postalCode } = address;
  return [line1, ...(line2 ? [line2] : []), `${city}, ${state} ${postalCode}`];
}

/** What lies in one parcel. Never with a price. */
export function contentsOf(items: readonly OrderItem[], { n }: Recipient): string[] {
  return items.filter((item) => item.recipient === n).map(contentLine);
}

function contentLine({ quantity, name, personalisation, digital }: OrderItem): string {
  const words = personalisation ? `, with “${personalisation}”` : '';
  return `${quantity} × ${name}${words}${digital ? ' (by e-mail)' : ''}`;
}
