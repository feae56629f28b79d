import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { loopbackOrigin } from '../../loopback.ts';
import type { Accounts } from '../account/accounts.ts';
import { passTime } from '../account/pass-time.ts';
import { formOfBody, refuseInJson } from '../rest/json-body.ts';
import { readParameters } from '../rest/parameters.ts';
import { bundled } from './bundled.ts';
import { confirmSession, SECRET } from './confirm-session.ts';
import { findBySecret } from './find-by-secret.ts';
import { hostedPage } from './hosted/hosted-page.ts';
import { shownSession } from './shown-session.ts';

const SCRIPTS = {
  '/stripe.js': './page/stripe-js.ts',
  '/elements/card-form.js': './frame/card-form.ts',
  '/elements/hosted-page.js': './hosted/hosted-script.ts',
};
const STYLES = {
  '/elements/card-form.css': './frame/card-form.css',
  '/elements/hosted-page.css': './hosted/hosted-page.css',
};

/** The half of Stripe that runs in the shopper's browser: stripe.js, the card form in its frame, the hosted page. */
export function browserApp(accounts: Accounts): Hono {
  const app = new Hono();
  for (const [path, source] of Object.entries(SCRIPTS)) {
    app.get(path, async (c) =>
      c.body(await bundled(source), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    );
  }
  for (const [path, file] of Object.entries(STYLES)) {
    app.get(path, (c) => c.body(fileBeside(file), 200, { 'content-type': 'text/css; charset=utf-8' }));
  }
  app.use('/elements/*', cors({ origin: loopbackOrigin }));
  app.get('/elements/card-form', pageHeaders, (c) => c.html(fileBeside('./frame/card-form.html')));
  app.get('/c/pay/:id', pageHeaders, (c) => hostedPage(accounts, c));

  app.post('/elements/session', async (c) => {
    const { account, record } = findBySecret(accounts, readParameters(formOfBody(await c.req.text()), SECRET));
    passTime(account);
    return c.json(shownSession(account, account.sessions.get(record.id) ?? record));
  });
  app.post('/elements/confirm', async (c) => c.json(confirmSession(accounts, formOfBody(await c.req.text()))));
  app.onError(refuseInJson);
  return app;
}

/** Nothing but the stand-in's own scripts runs beside a card number, and only pages of this machine may frame it. */
const pageHeaders = secureHeaders({
  xFrameOptions: false,
  crossOriginResourcePolicy: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'http://127.0.0.1:*', 'http://localhost:*'],
    frameAncestors: ["'self'", 'http://127.0.0.1:*', 'http://localhost:*'],
  },
});

function fileBeside(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
