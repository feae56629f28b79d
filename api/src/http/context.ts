import { randomUUID } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import type { Connection } from './address.ts';

export type Env = { Bindings: Connection; Variables: { requestId: string } };
export type Context = HonoContext<Env>;

/** API Gateway's own id where there is one, so that its log and ours speak of the same request. */
export function requestIdOf(c: Context): string {
  const id = c.get('requestId') ?? c.env?.requestContext?.requestId ?? randomUUID();
  c.set('requestId', id);
  return id;
}
