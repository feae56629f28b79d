import { formatCents } from '@rakhi/core';
import type { Command, Deed, History } from './history.ts';

/** A history in words, one line for each step, for whoever has to understand why it went wrong. */
export function tell({ beginning, steps, ending }: History): string {
  const { products, coupon, way, picks } = beginning;
  const goods = products.map(
    ({ stock, price, digital }, n) => `${stock} of product ${n}${digital ? ', by mail,' : ''} at ${formatCents(price)}`,
  );
  return [
    `The shop has ${goods.join(' and ')}, and a coupon (${coupon.kind}) for ${coupon.usageLimit} uses, ${coupon.usageLimitPerCustomer} by one customer. (${way} way, picks ${picks.join(' ')})`,
    ...steps.map((deeds, n) => `${n + 1}. ${deeds.map(deed).join(', and at the same time ')}`),
    `At the end webhooks of payments ${ending.webhooks}${ending.newestFirst ? ', the newest first' : ''}; delayed money has ${ending.delayedMoney}.`,
  ].join('\n');
}

function deed({ command, fault }: Deed): string {
  return fault ? `${said(command)} (our process ${fault.trouble} its ${nth(fault.call)} call)` : said(command);
}

type Said<Kind> = (command: Extract<Command, { kind: Kind }>) => string;

const SAID: { [Kind in Command['kind']]: Said<Kind> } = {
  'fills her cart': ({ shopper, product, quantity }) =>
    `${shopper} puts ${quantity} of product ${product} into her cart`,
  'checks out': ({ shopper, coupon, again }) =>
    again ? `${shopper} sends her checkout again` : `${shopper} checks out${coupon ? ' with the coupon' : ''}`,
  pays: ({ which, card }) => `${ago('checkout', which)} is paid (${card})`,
  'pays unseen': ({ which }) => `the session ${which} before the newest is paid, told or not`,
  'delayed money': ({ which, outcome }) => `the delayed money of ${ago('checkout', which)} has ${outcome}`,
  webhook: ({ which }) => `${ago('event', which)} is delivered`,
  'return page': ({ which }) => `the return page of ${ago('checkout', which)} asks`,
  job: ({ name }) => `the job ${name} runs`,
  waits: ({ minutes }) => `${minutes} minutes pass`,
  cancels: ({ which, by }) => `the ${by} cancels ${ago('order', which)}`,
  refunds: ({ which, what, again }) =>
    `staff give back ${what} of ${ago('order', which)}${again ? ', if so asked before by the same request' : ''}`,
  'dashboard refund': ({ which, share }) =>
    `in Stripe's dashboard ${share === 1 ? 'all' : `one part in ${share}`} of ${ago('payment', which)} goes back`,
  dispute: ({ which, status }) => `the bank's dispute of ${ago('payment', which)} is ${status}`,
  moves: ({ which, to }) => `staff move ${ago('order', which)} to ${to}`,
  packs: ({ which, to }) => `the parcel of ${ago('order', which)} becomes ${to}`,
  stock: ({ product, change }) => `the owner corrects the stock of product ${product} by ${change}`,
  price: ({ product, price }) => `product ${product} now costs ${formatCents(price)}`,
};

function said(command: Command): string {
  return (SAID[command.kind] as Said<Command['kind']>)(command);
}

function ago(thing: string, which: number): string {
  return which === 0 ? `the newest ${thing}` : `the ${thing} ${which} before the newest`;
}

function nth(count: number): string {
  return `${count}${['th', 'st', 'nd', 'rd'][count < 4 ? count : 0]}`;
}
