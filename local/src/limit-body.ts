import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

type Limit = Parameters<typeof bodyLimit>[0];

/** Hono's own limit opens every body as a web stream, also where there is none or where it has told its length. */
export function limitBody(limit: Limit): MiddlewareHandler {
  const counted = bodyLimit(limit);
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const told = c.req.header('content-length');
    const fits = told !== undefined && c.req.header('transfer-encoding') === undefined && Number(told) <= limit.maxSize;
    return fits ? next() : counted(c, next);
  };
}
