import { randomUUID } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import type { Connection } from './address.ts';
import type { Route } from './route.ts';

/** Which route answers, and since when by the process's own clock. */
type Begun = { route: Route; at: number };
export type Env = { Bindings: Connection; Variables: { requestId: string; begun?: Begun } };
export type Context = HonoContext<Env>;

/** API Gateway's own id where there is one, so that its log and ours speak of the same request. */
export function requestIdOf(c: Context): string {
  const id = c.get('requestId') ?? c.env?.requestContext?.requestId ?? randomUUID();
  c.set('requestId', id);
  return id;
}

export function begin(c: Context, route: Route): void {
  c.set('begun', { route, at: performance.now() });
}
