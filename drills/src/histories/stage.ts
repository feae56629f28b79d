import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { compose, createApp, type Deps, loadConfig } from '@rakhi/api';
import { signInByName, WEBHOOK_SECRET } from '@rakhi/api/testing';
import { DEFAULT_SHOP_SETTINGS, type Payments, ShopError, taxByTable } from '@rakhi/core';
import { documentClient } from '@rakhi/db';
import { inject } from 'vitest';
import type { Bank } from './bank/bank.ts';
import { leanTable } from './lean-table.ts';
import { outside } from './processes.ts';
import type { Turns } from './turns.ts';
import type { Witness } from './witness.ts';

/** Past the SDKs, for speed; or through the AWS SDK, Stripe's SDK and the Stripe stand-in. */
export type Way = 'short' | 'long';

/** What changes from history to history. */
type Scene = {
  now(): number;
  bank: Bank;
  turns: Turns;
  seen: Witness;
  released(orderId: string): Promise<void>;
  letters: string[];
};

/** The shop's own wiring, built once for many histories, one at a time. Every call to the outside may fail. */
export type Stage = {
  app: ReturnType<typeof createApp>;
  deps: Deps;
  table: { name: string; client: DynamoDBDocumentClient };
  set(scene: Scene): void;
};

/** What a test may put in the place of the shop's own parts. */
export type Meddling = (deps: Deps) => Partial<Deps>;

const TAX = { TX: { rate: 825, shippingTaxable: true } };

export function stageFor(way: Way, name: string, meddle: Meddling = () => ({})): Stage {
  const endpoint = inject('standIns').dynamodb;
  const client = way === 'short' ? leanTable(endpoint) : sdk(endpoint);
  let present: Scene | undefined;
  const scene = () => present ?? unset();
  const clock = { now: () => new Date(scene().now()) };
  const choices = { table: watched(client, scene), clock, log: () => undefined };
  const composed = compose(loadConfig(environment(name, endpoint)), choices);
  const deps: Deps = {
    ...composed,
    signIn: signInByName,
    limits: { general: () => undefined, tight: async () => undefined },
    settings: { read: async () => DEFAULT_SHOP_SETTINGS, write: composed.settings.write },
    tax: { on: async (amounts) => taxByTable(TAX, amounts) },
    payments: watchedPayments(scene),
    mailer: { send: (_to, _letter, key) => outside(async () => void scene().letters.push(key), noAnswer) },
  };
  const all = { ...deps, ...meddle(deps) };
  return {
    app: createApp(all),
    deps: all,
    table: { name, client },
    set: (next) => {
      present = next;
    },
  };
}

function unset(): never {
  throw new Error('No history is being lived.');
}

function sdk(endpoint: string): DynamoDBDocumentClient {
  return documentClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

type Command = Parameters<DynamoDBDocumentClient['send']>[0];

function watched(client: DynamoDBDocumentClient, scene: () => Scene): DynamoDBDocumentClient {
  const sent = async (command: Command) => {
    const { turns, seen, released } = scene();
    const reply = await turns(() => client.send(command));
    for (const orderId of seen.saw(command)) await released(orderId);
    return reply;
  };
  // How long a call takes is measured in the stack of the SDK's clients, which nothing goes through here.
  const middlewareStack = { addRelativeTo: () => undefined };
  const send = (command: Command) => outside(() => sent(command), noAnswer);
  return { send, middlewareStack } as unknown as DynamoDBDocumentClient;
}

const PAYMENTS: readonly (keyof Payments)[] = [
  'start',
  'read',
  'expire',
  'refund',
  'orderIdOf',
  'refundsOf',
  'dispute',
  'completedSince',
  'isUp',
];

function watchedPayments(scene: () => Scene): Payments {
  const calls = PAYMENTS.map((name) => [
    name,
    (...asked: unknown[]) => {
      const { turns, bank } = scene();
      const call = bank.payments[name] as (...asked: unknown[]) => Promise<unknown>;
      return outside(() => turns(() => call(...asked)), stripeIsSilent);
    },
  ]);
  return Object.fromEntries(calls) as Payments;
}

function noAnswer(): Error {
  return Object.assign(new Error('No answer came.'), { name: 'TimeoutError' });
}

function stripeIsSilent(): Error {
  return new ShopError('payment_unavailable', 'Payments cannot be reached just now.');
}

function environment(table: string, dynamodb: string): Record<string, string> {
  return {
    TABLE_NAME: table,
    SHOP_URL: 'http://shop.test',
    DYNAMODB_URL: dynamodb,
    STRIPE_SECRET_KEY: 'sk_test_histories',
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    COGNITO_USER_POOL_ID: 'us-east-1_Local0001',
    COGNITO_CLIENT_ID: 'histories',
    IMAGES_BUCKET: 'histories',
    MAIL_FROM: 'Usa Rakhi <hello@usarakhi.test>',
    TOKEN_SECRET: 'a secret that only histories may know',
    LOG_LEVEL: 'silent',
  };
}
