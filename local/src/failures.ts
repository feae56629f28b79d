import { setTimeout as pause } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { hangUp, keepSilent } from './hang-up.ts';

export const FAILURE_KINDS = ['500', '429', 'timeout', 'lost_reply', 'slow'] as const;
type FailureKind = (typeof FAILURE_KINDS)[number];
/** `ms` is how slow. */
type Order = { kind: FailureKind; times: number; ms: number };
export const SLOW_MS = 1_000;

/** What a service says when it is in trouble, or asked too often; in its own words. */
type Trouble = (kind: '500' | '429') => Response;

/**
 * Lets a stand-in fail at will. `control` takes the orders, `guard` carries them out: on all that passes it, or on what
 * mentions the `about` of the order in its address or body, so that tests in parallel can break what is theirs alone.
 */
export function failures(trouble: Trouble) {
  const orders = new Map<string, Order>();

  const control = new Hono().post('/_control/fail', async (c) => {
    const said = (await c.req.json()) as Record<string, unknown>;
    const { kind = '500', times = 1, about = '', ms = SLOW_MS } = said;
    if (!isKind(kind) || ![times, ms].every(Number.isInteger) || typeof about !== 'string') {
      return c.json({ error: `Say how: { "kind": "${FAILURE_KINDS.join('" | "')}", "times": 3, "about": "…" }` }, 400);
    }
    orders.set(about, { kind, times: Number(times), ms: Number(ms) });
    return c.json({ kind, times, ...(about && { about }) });
  });

  const guard = createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
    const order = orders.size === 0 ? undefined : nextOf(orders, await saidIn(c.req.raw));
    switch (order?.kind) {
      case undefined:
        return next();
      case 'slow':
        await next();
        await pause(order?.ms);
        return;
      case 'timeout':
        return keepSilent(c.env);
      case 'lost_reply':
        await next();
        return hangUp(c.env);
      case '500':
        return trouble('500');
      case '429':
        return trouble('429');
    }
  });
  return { control, guard };
}

/** The failure ordered for a request that says this, if any. It is used up by being asked for. */
function nextOf(orders: Map<string, Order>, said: string): Order | undefined {
  const [about, order] = [...orders].find(([each]) => said.includes(each)) ?? [];
  if (about === undefined || order === undefined) return undefined;
  if (order.times > 1) orders.set(about, { ...order, times: order.times - 1 });
  else orders.delete(about);
  return order.times > 0 ? order : undefined;
}

async function saidIn(request: Request): Promise<string> {
  return `${request.url}\n${await request.clone().text()}`;
}

const isKind = (kind: unknown): kind is FailureKind => FAILURE_KINDS.some((known) => known === kind);
