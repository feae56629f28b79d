import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Accounts } from '../../account/accounts.ts';
import { passTime } from '../../account/pass-time.ts';
import type { CheckoutRecord } from '../../account/records.ts';
import { shownSession } from '../shown-session.ts';

type Page = ReturnType<typeof html>;

/** Where `session.url` leads. The page shows the same card form as the shop's own would. */
export function hostedPage(accounts: Accounts, c: Context): Response | Promise<Response> {
  const id = c.req.param('id') ?? '';
  const account = accounts.open().find(({ sessions }) => sessions.get(id));
  if (!account) return c.html(apology('There is no such checkout.'), 404);
  passTime(account);
  const record = account.sessions.get(id);
  if (record?.session.status !== 'open') return c.html(apology('This checkout is over.'), 410);
  const shown = shownSession(account, record);
  const key = account.key.replace('sk_', 'pk_');
  return c.html(page(record, { key, shown }));
}

type Shown = { key: string; shown: ReturnType<typeof shownSession> };

function page({ session, clientSecret }: CheckoutRecord, { key, shown }: Shown): Page {
  const rows = [
    ...shown.lineItems.map(({ name, quantity, subtotal }) => ({
      name: `${name} × ${quantity}`,
      amount: subtotal.amount,
    })),
    ...(shown.discountAmounts ?? []).map(({ displayName, amount }) => ({ name: displayName, amount: `−${amount}` })),
    ...(shown.shipping
      ? [
          {
            name: shown.shipping.shippingOption.displayName ?? 'Shipping',
            amount: shown.shipping.shippingOption.amount,
          },
        ]
      : []),
  ];
  return document(html`
    <h1>Pay ${shown.total.total.amount}</h1>
    <dl>
      ${rows.map(({ name, amount }) => html`<div><dt>${name}</dt><dd>${amount}</dd></div>`)}
      <div class="total"><dt>Total</dt><dd>${shown.total.total.amount}</dd></div>
    </dl>
    <form id="checkout" data-key="${key}" data-client-secret="${clientSecret}" novalidate>
      ${session.customer_email ? '' : EMAIL_FIELD}
      <div id="payment"></div>
      <p class="fault" id="fault" role="alert"></p>
      <button>Pay ${shown.total.total.amount}</button>
    </form>
    ${session.cancel_url ? html`<p><a href="${session.cancel_url}">Back to the shop</a></p>` : ''}
    <script src="/stripe.js"></script>
    <script src="/elements/hosted-page.js"></script>
  `);
}

const EMAIL_FIELD = html`
  <div class="email">
    <label for="email">Email</label>
    <input id="email" name="email" type="email" autocomplete="email" required />
  </div>
`;

const apology = (sentence: string): Page => document(html`<h1>${sentence}</h1><p>Please go back to the shop.</p>`);

function document(content: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Checkout (test mode)</title>
        <link rel="stylesheet" href="/elements/hosted-page.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}
