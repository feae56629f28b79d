import type { Letter, Mail, Order, OrderFile } from '@rakhi/core';
import { type Block, type LetterPage, letterPage } from '../page/letter-page.ts';

/** What a letter may speak of. */
export type LetterFacts = OrderFile & {
  mail: Mail;
  shopUrl: string;
  /** Opens the order without an account. */
  orderUrl: string;
};

/** A letter about one order; what all of them have in common is added here. */
export function letterAbout(
  { order, shopUrl }: LetterFacts,
  page: Omit<LetterPage, 'orderNumber' | 'shopUrl'>,
): Letter {
  return letterPage({ ...page, orderNumber: order.orderNumber, shopUrl });
}

export function orderButton({ orderUrl }: LetterFacts, label = 'See the order'): Block {
  return { kind: 'button', label, url: orderUrl };
}

/** The money this letter is about, in cents. */
export function amountOf({ mail }: LetterFacts): number {
  return Number(mail.facts['amount'] ?? 0);
}

const BRANDS: Record<string, string> = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  link: 'Link',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

/** `Visa ending in 4242`; undefined for an order that cost nothing or was paid otherwise. */
export function cardOf({ card }: Order): string | undefined {
  return card && `${BRANDS[card.brand] ?? 'Card'} ending in ${card.last4}`;
}

/** Where money that goes back will be seen. */
export function backTo(order: Order): string {
  const card = cardOf(order);
  const where = card ? `the card you paid with (${card})` : 'the account you paid from';
  return `to ${where}, in 5 to 10 business days. How fast it shows there is up to the bank`;
}
