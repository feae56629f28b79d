import { Hono } from 'hono';
import { STREAM_MODES, type StreamMode } from './deliveries.ts';
import type { Stream } from './start-stream.ts';

/** `POST / { "mode": "duplicate" }`: how the changes of the table are told from now on. */
export function streamControl({ change }: Pick<Stream, 'change'>): Hono {
  const app = new Hono();
  app.post('/', async (c) => {
    // Tools send no Origin; a page in a browser does.
    if (c.req.header('origin') !== undefined) return c.json({ error: 'This is for tools on this machine.' }, 403);
    const { mode } = (await c.req.json()) as { mode?: unknown };
    if (!isMode(mode)) return c.json({ error: `Say how: { "mode": "${STREAM_MODES.join('" | "')}" }` }, 400);
    change(mode);
    return c.json({ mode });
  });
  return app;
}

const isMode = (mode: unknown): mode is StreamMode => STREAM_MODES.some((known) => known === mode);
