import type { Letter, Letters, MailKind } from '@rakhi/core';
import type { LetterFacts } from './letters/letter-facts.ts';
import { orderCancelled } from './letters/order-cancelled.ts';
import { orderConfirmed } from './letters/order-confirmed.ts';
import { orderLink } from './letters/order-link.ts';
import { orderRefunded } from './letters/order-refunded.ts';
import { parcelShipped } from './letters/parcel-shipped.ts';
import { paymentApology } from './letters/payment-apology.ts';

const LETTERS: Record<MailKind, (facts: LetterFacts) => Letter> = {
  order_confirmed: orderConfirmed,
  parcel_shipped: parcelShipped,
  order_cancelled: orderCancelled,
  order_refunded: orderRefunded,
  order_link: orderLink,
  payment_apology: paymentApology,
};

export type LetterOptions = {
  shopUrl: string;
  /** The address that opens this order without an account. */
  orderLink: (orderId: string) => string;
};

/** The shop's words. Each letter has an HTML part and a text part that say the same. */
export function letters(options: LetterOptions): Letters {
  return {
    write(mail, file) {
      return LETTERS[mail.kind]({
        ...file,
        mail,
        shopUrl: options.shopUrl,
        orderUrl: options.orderLink(mail.orderId),
      });
    },
  };
}
