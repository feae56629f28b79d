import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { aGuest, aProduct, aShop, placed } from '@rakhi/api/testing';
import { type Coupon, cents } from '@rakhi/core';
import { documentClient } from '@rakhi/db';
import { describe, expect, inject, it } from 'vitest';

const thread = aProduct({ price: cents(1999) });
const once: Coupon = {
  code: 'ONCE5',
  kind: 'fixed',
  off: cents(500),
  isActive: true,
  usageLimitPerCustomer: 1,
  used: 0,
  version: 1,
};
const EMAIL = 'asha.rao@example.com';

describe('a coupon that a guest has used', () => {
  it('is counted under a name that nobody can guess from her address without the secret of the shop', async () => {
    const [one, other] = [await keysAfterUse(), await keysAfterUse()];
    expect(one).toHaveLength(1);
    expect(other).toHaveLength(1);
    expect(one).not.toEqual(other);
    for (const name of ['md5', 'sha1', 'sha256', 'sha512']) {
      for (const encoding of ['hex', 'base64url'] as const) {
        const guess = createHash(name).update(EMAIL).digest(encoding);
        for (const key of [...one, ...other]) expect(key).not.toContain(guess.slice(0, 20));
      }
    }
  });

  it('is used up for her however she spells her address, in the quote as at checkout', async () => {
    const { call } = await aShop({ products: [thread], coupons: [once] });
    await buy(call, EMAIL);
    for (const email of ['ASHA.RAO@example.com', 'Asha.Rao@Example.COM']) {
      const headers = await aGuest(call, [{ productId: thread.id }]);
      await call('POST /cart/coupon', { body: { code: once.code }, headers });
      const recipients = [{ state: 'TX', postalCode: '78701' }];
      const { body: quote } = await call('POST /checkout/quote', { body: { email, recipients }, headers });
      expect(quote.coupon).toMatchObject({ applies: false, why: 'used_up' });
      const refused = await placed(call, headers, { email, couponCode: once.code });
      expect(refused.status).toBe(409);
    }
  });
});

type Call = Awaited<ReturnType<typeof aShop>>['call'];

async function buy(call: Call, email: string): Promise<void> {
  const headers = await aGuest(call, [{ productId: thread.id }]);
  await call('POST /cart/coupon', { body: { code: once.code }, headers });
  const answer = await placed(call, headers, { email, couponCode: once.code });
  expect(answer.status, answer.text).toBe(201);
}

/** Whom the table counts a use for, in a shop of its own. */
async function keysAfterUse(): Promise<string[]> {
  const { call, environment } = await aShop({ products: [thread], coupons: [once] });
  await buy(call, EMAIL);
  const table = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' });
  const { Items = [] } = await table.send(new ScanCommand({ TableName: environment['TABLE_NAME'] }));
  return Items.filter((item) => item['entity'] === 'coupon-use').map((item) => String(item['SK']));
}
