import { Hono } from 'hono';
import type { Messages } from './messages.ts';
import { DELIVERY_MODES, type DeliveryMode, type Poller } from './poller.ts';

type Controlled = { messages: Messages; poller: Poller; advance(seconds: number): void };

/** What tests and people may do to the stand-in, and what on AWS is done in the console. */
export function control({ messages, poller, advance }: Controlled): Hono {
  const app = new Hono();
  app.get('/_control/messages', (c) => {
    const all = messages.all();
    return c.json({ waiting: all.filter(({ isDead }) => !isDead), dead: all.filter(({ isDead }) => isDead) });
  });
  app.post('/_control/deliveries', async (c) => {
    const { mode } = (await c.req.json()) as { mode?: unknown };
    if (!isMode(mode)) return c.json({ error: `Say how: { "mode": "${DELIVERY_MODES.join('" | "')}" }` }, 400);
    poller.change(mode);
    return c.json({ mode });
  });
  app.post('/_control/redrive', (c) => {
    const redriven = messages.redrive();
    poller.wake();
    return c.json({ redriven });
  });
  app.post('/_control/clock', async (c) => {
    const { advanceSeconds } = (await c.req.json()) as { advanceSeconds?: unknown };
    if (!Number.isInteger(advanceSeconds)) return c.json({ error: 'Say how far: { "advanceSeconds": 60 }' }, 400);
    advance(Number(advanceSeconds));
    poller.wake();
    return c.json({ advanceSeconds });
  });
  return app;
}

const isMode = (mode: unknown): mode is DeliveryMode => DELIVERY_MODES.some((known) => known === mode);
