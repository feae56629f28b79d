import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_BY_ROUTE, type Row, type Things } from './access-by-route.ts';
import type { Cast } from './cast.ts';
import { expectedOf, type Outcome } from './expected-access.ts';
import { seenIn } from './seen.ts';
import { type Answer, shopUnderAttack } from './shop-under-attack.ts';

/** Under which names of the cast a person comes: with one token or with another. */
const NAMES_OF = { guest: ['guest'], customer: ['customer', 'customer by access token'] };
const OWNERS = Object.keys(NAMES_OF) as (keyof typeof NAMES_OF)[];
const NOWHERE = { lineId: 'cart_00000000000000000000000000', orderId: 'ord_01HZZZZZZZZZZZZZZZZZZZZZZZ' };
const ROWS = Object.entries(ACCESS_BY_ROUTE);
const isOwned = ([, { audience }]: [string, Row]) => audience.startsWith('owner');

let shop: Awaited<ReturnType<typeof shopUnderAttack>>;
let things: Things;
beforeAll(async () => {
  shop = await shopUnderAttack();
  things = await shop.thingsOf('guest');
});

describe('every route of the OpenAPI document', () => {
  it('has a row that says whom it is for, and every row has a route', async () => {
    const { paths } = (await shop.call('GET /openapi.json')).body as { paths: Record<string, object> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(Object.keys(ACCESS_BY_ROUTE).toSorted()).toEqual(routes.toSorted());
  });

  it.each(ROWS.filter((row) => !isOwned(row)))('%s lets in whom it is for', async (route, row) => {
    await expectOutcomes([route, row], { owner: 'guest', things });
  });
});

describe.each(OWNERS)('what belongs to the %s', (owner) => {
  it.each(ROWS.filter(isOwned))('is not there for anybody else through %s', async (route, row) => {
    const theirThings = await shop.thingsOf(owner);
    await expectOutcomes([route, row], { owner, things: theirThings });
    for (const [name, caller] of Object.entries(everybody(theirThings))) {
      if (expectedOf(row.audience, name, NAMES_OF[owner]) !== 'not there') continue;
      const theirs = await shop.ask(caller, route, row.ask(theirThings));
      const nothing = await shop.ask(caller, route, row.ask({ ...theirThings, ...NOWHERE }));
      expect(seenIn(theirs), name).toEqual(seenIn(nothing));
    }
  });

  it('stays in the cart, whoever removes it', async () => {
    const { lineId } = await shop.thingsOf(owner);
    const isOwner = (name: string) => NAMES_OF[owner].includes(name);
    for (const [name, caller] of Object.entries(shop.cast)) {
      if (!isOwner(name)) await shop.ask(caller, 'DELETE /cart/{itemId}', { address: `/cart/${lineId}` });
    }
    const { body } = await shop.call('GET /cart', { headers: shop.cast[owner]?.headers ?? {} });
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(lineId);
  });
});

type Owned = { owner: keyof typeof NAMES_OF; things: Things };

/** Asks as everybody, strangers first: while there is still something to find. */
async function expectOutcomes([route, row]: [string, Row], { owner, things }: Owned): Promise<void> {
  const callers = Object.entries(everybody(things));
  const expected = callers.map(([name]) => [name, expectedOf(row.audience, name, NAMES_OF[owner])] as const);
  const comesIn = new Map(expected.map(([name, outcome]) => [name, Number(outcome === 'in')]));
  const told: Record<string, Outcome> = {};
  for (const [name, caller] of callers.toSorted(([a], [b]) => (comesIn.get(a) ?? 0) - (comesIn.get(b) ?? 0))) {
    told[name] = outcomeOf(await shop.ask(caller, route, row.ask(things)));
  }
  expect(told).toEqual(Object.fromEntries(expected));
}

function everybody({ orderId }: Things): Cast {
  return { ...shop.cast, ...shop.linksTo(orderId) };
}

const OUTCOMES: Record<string, Outcome> = {
  not_signed_in: 'sign in first',
  not_allowed: 'not allowed',
  not_found: 'not there',
  invalid_request: 'malformed',
};

function outcomeOf({ status, text, body }: Answer): Outcome {
  if (status >= 500 || status === 429) throw new Error(`answered ${status}: ${text}`);
  return OUTCOMES[body?.code] ?? 'in';
}
