import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { loopbackOnly } from '../loopback.ts';
import { listenOnLoopback, type StandIn } from '../stand-in.ts';
import { inboxPage } from './inbox-page.ts';
import { letterPage } from './letter-page.ts';
import { type Messages, messagesIn } from './messages.ts';
import { readOutboundEmail, SesError } from './outbound-email.ts';

export type MailboxOptions = { dataDir: string; port?: number };

const STYLES = readFileSync(new URL('./inbox.css', import.meta.url), 'utf8');
const MOST_BYTES = 10 * 1024 * 1024;
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Speaks SES v2's SendEmail, keeps every letter in `dataDir/mailbox` and shows them on a page. */
export function startMailbox({ dataDir, port }: MailboxOptions): Promise<StandIn> {
  const messages = messagesIn(join(dataDir, 'mailbox'));
  const app = new Hono().use(loopbackOnly).route('/', sending(messages)).route('/', reading(messages));
  return listenOnLoopback(app.fetch, port);
}

function sending(messages: Messages): Hono {
  const app = new Hono();
  let failures = 0;

  app.post('/v2/email/outbound-emails', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    if (!c.req.header('authorization')?.startsWith('AWS4-HMAC-SHA256 ')) {
      throw new SesError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
    }
    if (failures > 0) {
      failures -= 1;
      throw new SesError('InternalFailure', 'The mailbox was told to fail.', 500);
    }
    return c.json({ MessageId: messages.deliver(readOutboundEmail(await c.req.json())) });
  });

  app.post('/_control/fail', async (c) => {
    const { times } = (await c.req.json()) as { times?: unknown };
    if (!Number.isInteger(times)) return c.json({ message: 'Say how many times: { "times": 3 }' }, 400);
    failures = Number(times);
    return c.json({ times: failures });
  });

  app.onError((error, c) => {
    if (error instanceof SyntaxError) {
      return c.json({ message: 'The body is not JSON.' }, 400, { 'x-amzn-errortype': 'SerializationException' });
    }
    if (!(error instanceof SesError)) throw error;
    return c.json({ message: error.message }, error.status, { 'x-amzn-errortype': error.name });
  });
  return app;
}

function reading(messages: Messages): Hono {
  const app = new Hono();
  app.get('/messages', (c) => c.json(messages.list(c.req.query('to')), 200, { 'cache-control': 'no-store' }));
  app.delete('/messages', (c) => {
    messages.clear();
    return c.body(null, 204);
  });
  app.get('/messages/:id/html', (c) => {
    const message = messages.find(c.req.param('id'));
    return message === undefined ? c.notFound() : letterPage(message.html);
  });
  app.get('/inbox.css', (c) => c.body(STYLES, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/', (c) => {
    const to = c.req.query('to') ?? '';
    const open = messages.find(c.req.query('message') ?? '');
    c.header('content-security-policy', PAGE_POLICY);
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-store');
    return c.html(inboxPage({ messages: messages.list(to === '' ? undefined : to), open, to }));
  });
  return app;
}
