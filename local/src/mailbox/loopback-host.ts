import { createMiddleware } from 'hono/factory';

const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Turns away pages that point their own domain at 127.0.0.1 (DNS rebinding) to read mail, tokens or pictures. */
export const loopbackHost = createMiddleware(async (c, next) => {
  if (LOOPBACK.test(c.req.header('host') ?? '')) return next();
  return c.text('This stand-in answers at 127.0.0.1 and localhost only.', 421);
});
