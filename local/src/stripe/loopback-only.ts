import type { MiddlewareHandler } from 'hono';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** A page on the internet can make its own name point to this machine, or send a form here; neither is heard. */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const host = `http://${c.req.header('host') ?? ''}`;
  const origin = c.req.header('origin') ?? host;
  if (![host, origin].every(isLoopback)) return c.text('This server answers to this machine only.', 403);
  await next();
};

export function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.includes(new URL(address).hostname);
}
