import { areas } from '@rakhi/api';
import { aBucket, aProduct, aShop, aUserPool } from '@rakhi/api/testing';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { differences } from '../differences.ts';
import { functionOf, readTemplate, type Template } from '../read-template.ts';
import { aDayInTheShop } from './a-day-in-the-shop.ts';
import { allowedRights } from './allowed-rights.ts';
import { behindTheGateway } from './behind-the-gateway.ts';

/** Not for a call of its own: without it S3 says of an upload that is not there that it may not be read. */
const FOR_ITS_ANSWERS = 's3:ListBucket on ImagesBucket';

const template = readTemplate();
let wanted: Record<string, string[]> = {};
let close = () => {};

beforeAll(async () => {
  const thread = aProduct();
  const pool = await aUserPool();
  const coupon = { code: 'RAKHI10', kind: 'percent' as const, percent: 10, isActive: true, used: 0, version: 1 };
  const { environment: withoutQueue, stripe } = await aShop({ products: [thread], coupons: [coupon], pool });
  const queue = inject('standIns').queue;
  const queueUrl = `${queue}/000000000000/payment-events`;
  const environment = { ...withoutQueue, SQS_URL: queue, PAYMENT_EVENTS_QUEUE_URL: queueUrl };
  await aBucket(environment);
  const shop = await behindTheGateway(environment);
  close = shop.close;
  const signedIn = async (email: string, group?: string) => {
    return { Authorization: `Bearer ${(await pool.signIn(email, group)).IdToken}` };
  };
  const people = { asha: await signedIn('asha@example.com'), owner: await signedIn('owner@example.com', 'admin') };
  await aDayInTheShop({ call: shop.call, deliver: shop.deliver, stripe, ...people }, thread);
  await shop.followTable();
  for (const job of ['settle-unsettled', 'reconcile', 'count-sales', 'send-mail'] as const) await shop.run(job);
  wanted = shop.wanted();
});
afterAll(() => {
  vi.unstubAllEnvs();
  close();
});

it.each([...Object.keys(areas), 'payment-events', 'stream', 'jobs'])(
  'the function of %s may do what it does, and nothing else',
  (area) => {
    expect(faultsOf(template, area)).toEqual([]);
  },
);

it.each([
  ['a right that is missing', 'WriteTable', 'missing: dynamodb:PutItem on Table'],
  ['the right to a part only', 'QueryIndexes', 'missing: dynamodb:Query on Table/index'],
])('%s is found', (_, policy, fault) => {
  const faulty = structuredClone(template);
  const found = functionOf(faulty, 'cart');
  found.Policies = (found.Policies ?? []).filter((each) => (each as { Ref: string }).Ref !== policy);
  expect(faultsOf(faulty, 'cart')).toContain(fault);
});

it('a webhook that may touch the table is found', () => {
  const faulty = structuredClone(template);
  functionOf(faulty, 'webhook').Policies?.push({ Ref: 'ReadItem' });
  expect(faultsOf(faulty, 'webhook')).toEqual(['unknown: dynamodb:GetItem on Table']);
});

it('a right that nobody uses is found', () => {
  const faulty = structuredClone(template);
  functionOf(faulty, 'catalogue').Policies?.push({ Ref: 'SendMail' });
  expect(faultsOf(faulty, 'catalogue')).toEqual(['unknown: ses:SendEmail on identity']);
});

function faultsOf(from: Template, area: string): string[] {
  const allowed = allowedRights(from, area).filter((right) => right !== FOR_ITS_ANSWERS);
  return differences(wanted[area]?.toSorted() ?? [], allowed.toSorted());
}
