import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { failures } from '../failures.ts';
import { limitBody } from '../limit-body.ts';
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
  const { control, guard } = failures((kind) => refused(TROUBLES[kind]));

  app.route('/', control);
  app.use('/v2/*', guard);
  app.post('/v2/email/outbound-emails', limitBody({ maxSize: MOST_BYTES }), async (c) => {
    if (!c.req.header('authorization')?.startsWith('AWS4-HMAC-SHA256 ')) {
      throw new SesError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
    }
    return c.json({ MessageId: messages.deliver(readOutboundEmail(await c.req.json())) });
  });

  app.onError((error, c) => {
    if (error instanceof SyntaxError) {
      return c.json({ message: 'The body is not JSON.' }, 400, { 'x-amzn-errortype': 'SerializationException' });
    }
    if (!(error instanceof SesError)) throw error;
    return refused(error);
  });
  return app;
}

const TROUBLES = {
  500: new SesError('InternalFailure', 'The mailbox was told to fail.', 500),
  429: new SesError('TooManyRequestsException', 'The mailbox was told to be busy.', 429),
};

function refused({ name, message, status }: SesError): Response {
  return Response.json({ message }, { status, headers: { 'x-amzn-errortype': name } });
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
