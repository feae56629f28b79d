import { createMiddleware } from 'hono/factory';

const HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Turns away pages that point their own domain at 127.0.0.1 (DNS rebinding) to read mail, tokens or pictures. */
export const loopbackHost = createMiddleware(async (c, next) => {
  if (HOST.test(c.req.header('host') ?? '')) return next();
  return c.text('This stand-in answers at 127.0.0.1 and localhost only.', 421);
});

/** The origin a page of this machine may call from. With `*`, any site its owner visits could do what the shop can. */
export function loopbackOrigin(origin: string): string | null {
  return /^https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin) ? origin : null;
}
