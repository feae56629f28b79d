import type { Letter, Mail, MailKind, OrderFile } from '@rakhi/core';
import { letters } from '../mail/letters.ts';
import { aFile } from './an-order.ts';

const LETTERS = letters({
  shopUrl: 'https://usarakhi.example',
  orderLink: (orderId) => `https://usarakhi.example/orders/${orderId}?token=t&from=mail`,
});

/** The letter the shop would write about this order. */
export function aLetter(kind: MailKind, file: OrderFile = aFile(), facts: Mail['facts'] = {}): Letter {
  const { id: orderId, email: to } = file.order;
  const createdAt = '2027-08-01T10:00:00.000Z';
  return LETTERS.write({ id: 'mail_1', kind, to, orderId, facts, status: 'pending', attempts: 0, createdAt }, file);
}

/** What a reader sees of the HTML part, in one line. */
export function seen({ html }: Letter): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** The text part in one line, however it was wrapped. */
export function read({ text }: Letter): string {
  return text.replace(/\s+/g, ' ');
}
