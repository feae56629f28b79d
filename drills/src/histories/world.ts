import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '@rakhi/api';
import { aProduct, as } from '@rakhi/api/testing';
import { type Books, type Coupon, cents, type Product } from '@rakhi/core';
import type { Bank } from './bank/bank.ts';
import { leanBank } from './bank/lean-bank.ts';
import { standInBank } from './bank/stand-in-bank.ts';
import { isTroubled } from './processes.ts';
import type { Stage, Way } from './stage.ts';
import { turnsBy } from './turns.ts';
import { type Witness, witness } from './witness.ts';

/** What a history begins with. */
export type Beginning = {
  products: readonly { stock: number; price: number; digital: boolean }[];
  coupon: { kind: 'percent' | 'fixed' | 'everything'; usageLimit: number; usageLimitPerCustomer: number };
  way: Way;
  /** Who goes first, each time several are at it at once. */
  picks: readonly number[];
};

export const SHOPPERS = ['asha', 'meera', 'kavya'] as const;
export type Shopper = (typeof SHOPPERS)[number];
export const STAFF = as('owner:admin');
export const COUPON = 'RAKHI';

type Asked = { headers?: Record<string, string>; body?: unknown };
// biome-ignore lint/suspicious/noExplicitAny: histories look into answers whose shape the routes' own tests have checked
export type Answer = { status: number; body: any };

export type World = Omit<Witness, 'saw'> &
  Pick<Stage, 'deps' | 'table'> & {
    bank: Bank;
    products: readonly Product[];
    ask(request: `${string} ${string}`, asked?: Asked): Promise<Answer>;
    wait(seconds: number): Promise<void>;
    releases: Books['releases'];
    /** The letters that left, each by its own key. */
    letters: readonly string[];
    /** What must not happen to anybody, whatever the books say. */
    accidents: string[];
    close(): Promise<void>;
  };

const POSTED = { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false };
const EFFECTS = {
  percent: { kind: 'percent', percent: 15 },
  fixed: { kind: 'fixed', off: cents(300) },
  /** Of what comes by mail nothing is left to pay. */
  everything: { kind: 'percent', percent: 100 },
} as const;
const OPENS_AT = Date.parse('2027-07-05T12:00:00Z');

/** A shop with a table, a clock and a Stripe of its own; each shopper has one thing in her cart. */
export async function openWorld(beginning: Beginning, stage: Stage): Promise<World> {
  const { app, deps, table } = stage;
  let passed = 0;
  const now = () => (beginning.way === 'short' ? OPENS_AT : Date.now()) + passed;
  const bank = beginning.way === 'short' ? leanBank({ now: () => new Date(now()) }) : standInBank();
  const seen = witness();
  const releases: Books['releases'][number][] = [];
  const letters: string[] = [];
  const accidents: string[] = [];
  const released = async (orderId: string) => {
    releases.push({ orderId, session: (await bank.sessions()).find((session) => session.orderId === orderId) });
  };
  stage.set({ now, bank, turns: turnsBy(beginning.picks), seen, released, letters });
  await createTable(table);
  const products = await stocked(beginning, stage);
  return {
    ...seen,
    deps,
    table,
    bank,
    products,
    releases,
    letters,
    accidents,
    async ask(request, { headers = {}, body } = {}) {
      const [method = '', path = ''] = request.split(' ');
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const sent = {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(text !== undefined && { body: text }),
      };
      const response = await app.request(`/api${path}`, sent, {});
      if (response.status === 500 && !isTroubled())
        accidents.push(`${request} was answered 500 and nothing had gone wrong`);
      return { status: response.status, body: await response.json() };
    },
    async wait(seconds) {
      passed += seconds * 1000;
      await bank.wait(seconds);
    },
    close: async () => void (await table.client.send(new DeleteTableCommand({ TableName: table.name }))),
  };
}

async function createTable({ name, client }: Stage['table']): Promise<void> {
  const { StreamSpecification: _, ...definition } = tableDefinition(name);
  await client.send(new CreateTableCommand(definition));
}

async function stocked(beginning: Beginning, { deps }: Stage): Promise<Product[]> {
  const products = beginning.products.map(({ stock, price, digital }) =>
    aProduct({ stock, price: cents(price), deliveryInfo: { ...POSTED, digital } }),
  );
  await Promise.all([...products.map(deps.products.create), deps.coupons.put(couponOf(beginning))]);
  await Promise.all(SHOPPERS.map((userId, n) => deps.carts.add(aLine(userId, products[n % products.length]), 99)));
  return products;
}

function aLine(userId: string, product: Product | undefined) {
  if (!product) throw new Error('A history needs a product.');
  const { id: productId, price, name, images, updatedAt: at } = product;
  return {
    id: `cart_${userId}`,
    userId,
    productId,
    quantity: 1,
    price,
    name,
    image: images[0]?.key ?? '',
    createdAt: at,
    updatedAt: at,
  };
}

function couponOf({ coupon: { kind, ...limits } }: Beginning): Coupon {
  return { code: COUPON, ...EFFECTS[kind], ...limits, isActive: true, used: 0, version: 1 };
}
