import { createMiddleware } from 'hono/factory';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.includes(new URL(address).hostname);
}

/** Turns away pages that point their own domain at 127.0.0.1 (DNS rebinding) to read mail, tokens or pictures. */
export const loopbackHost = createMiddleware(async (c, next) => {
  // A request line may name a whole address, which counts more than the header (RFC 9112, 3.2.2).
  if (isLoopback(`http://${c.req.header('host') ?? ''}`) && isLoopback(c.req.url)) return next();
  return c.text('This server answers at 127.0.0.1 and localhost only.', 421);
});

/** Also turns away what pages of the internet send here: they cannot read the answer, but it would be done. */
export const loopbackOnly = createMiddleware(async (c, next) => {
  const origin = c.req.header('origin');
  if (origin !== undefined && !isLoopback(origin)) return c.text('This server answers to this machine only.', 403);
  return loopbackHost(c, next);
});

/** The origin a page of this machine may call from. With `*`, any site its owner visits could do what the shop can. */
export function loopbackOrigin(origin: string): string | null {
  return isLoopback(origin) ? origin : null;
}
