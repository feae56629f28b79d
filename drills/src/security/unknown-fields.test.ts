import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_BY_ROUTE, type Things } from './access-by-route.ts';
import { shopUnderAttack } from './shop-under-attack.ts';

/** What somebody would like to set who guesses the names under which the shop keeps things. */
const WISHES = ['userId', 'paymentStatus', 'sold', 'role', 'cognito:groups', 'total', 'discount', 'PK', 'ttl'];
const OF_LANGUAGE = ['__proto__', 'constructor', 'prototype', 'toString'];
const WITH_BODY = Object.entries(ACCESS_BY_ROUTE).filter(
  ([, { audience, ask }]) => audience !== 'whoever signs the body' && ask({} as Things).body,
);

let shop: Awaited<ReturnType<typeof shopUnderAttack>>;
let things: Things;
beforeAll(async () => {
  shop = await shopUnderAttack();
  things = await shop.thingsOf('customer');
});

describe('a body with a field too many', () => {
  it.each(WITH_BODY)('is refused by %s, wherever in it the field stands', async (route, row) => {
    const asked = row.ask(things);
    const who = row.audience.startsWith('house') ? 'admin' : 'customer';
    const headers = { ...asked.headers, ...shop.cast[who]?.headers };
    for (const { paths, text } of withFields(asked.body ?? {}, [...WISHES, ...OF_LANGUAGE])) {
      const answer = await shop.call(`${route.split(' ')[0]} ${asked.address}`, { body: text, headers });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
      expect(answer.body.errors.map((error: { path: string }) => error.path).toSorted()).toEqual(paths.toSorted());
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('names of the language itself', () => {
  it.each(['__proto__=polluted', '__proto__[polluted]=1', 'constructor[prototype][polluted]=1', 'toString=1'])(
    'mean nothing in a query: %s',
    async (query) => {
      for (const path of ['/products', '/cart', '/delivery-options'] as const) {
        expect((await shop.call(`GET ${path}?zip=78701&${query}`)).status).toBe(200);
      }
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

type Filled = { paths: string[]; text: string };

/** The body with more fields, once for each object in it. As text: an object would swallow `__proto__`. */
function withFields(body: object, fields: readonly string[]): Filled[] {
  const wishes = fields.map((field) => `${JSON.stringify(field)}:{"polluted":true}`).join();
  return pathsIn(body).map((path) => {
    const marked = structuredClone(body) as Record<string, unknown>;
    at(marked, path)['~'] = 0;
    return {
      paths: fields.map((field) => [...path, field].join('.')),
      text: JSON.stringify(marked).replace('"~":0', wishes),
    };
  });
}

function pathsIn(part: unknown, path: string[] = []): string[][] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.entries(part).flatMap(([name, value]) => pathsIn(value, [...path, name]));
  return Array.isArray(part) ? inner : [path, ...inner];
}

function at(body: Record<string, unknown>, path: string[]): Record<string, unknown> {
  return path.reduce((part, name) => part[name] as Record<string, unknown>, body);
}
