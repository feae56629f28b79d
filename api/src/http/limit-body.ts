import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Context, Env } from './context.ts';

type Limit = { maxSize: number; onError: (c: Context) => Response };

/**
 * Refuses bodies that are too long. One that has told its length is measured by that, because Hono's own limit opens
 * it as a web stream first, which costs more than all else that HTTP does for a request.
 */
export function limitBody({ maxSize, onError }: Limit): MiddlewareHandler<Env> {
  const counted = bodyLimit({ maxSize, onError });
  return async (c, next) => {
    const told = c.req.header('content-length');
    if (told === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    return Number(told) <= maxSize ? next() : onError(c);
  };
}
