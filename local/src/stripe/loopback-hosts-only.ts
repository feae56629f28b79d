import type { MiddlewareHandler } from 'hono';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** A page on the internet can make its own name point to this machine; a request under such a name is not ours. */
export const loopbackHostsOnly: MiddlewareHandler = async (c, next) => {
  const host = new URL(`http://${c.req.header('host') ?? ''}`).hostname;
  if (!LOOPBACK.includes(host)) return c.text('This server answers to 127.0.0.1 and localhost only.', 403);
  await next();
};
