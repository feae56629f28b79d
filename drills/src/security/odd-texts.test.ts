import { ADDRESS, aCheckout, aGuest, aProduct, aQuote, aShop, STAFF } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { A_PRODUCT } from './a-product-request.ts';

const thread = aProduct({ personalisation: { label: 'A name', maxLength: 60 } });
let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  shop = await aShop({ products: [thread] });
});

/** What cannot be stored, printed or mailed, or would be shown as something else than was typed. */
const UNFIT: [string, string][] = [
  ['a NUL', 'Rohan\u0000Mehta'],
  ['a line end in a name', 'Rohan\r\nBcc: everybody@example.com'],
  ['an escape', '\u001b[31mRohan'],
  ['a delete', 'Rohan\u007f'],
  ['writing turned round', 'Rohan \u202egnp.exe'],
  ['an isolate', 'Rohan\u2066\u2069'],
  ['half of a character', 'Rohan \ud83d'],
  ['the other half first', '\udc4bRohan'],
];
const FIT: [string, string][] = [
  ['Devanagari with a joiner', 'रक्षा\u200dबंधन'],
  ['a family', '👩\u200d👩\u200d👧\u200d👦'],
  ['marks upon marks', 'Z\u0351\u036b\u0343\u032a\u0302'],
  ['Urdu', 'راکھی مبارک'],
  ['a ligature and a quotation', '“ﷺ” – ’'],
  ['a formula', '=HYPERLINK("http://evil.test","x")'],
  ['the end of a key', 'ORDER#1\u00a7META'],
];

describe('a name', () => {
  it.each(UNFIT)('with %s is refused wherever it is asked for', async (_, name) => {
    expect(await fieldsRefused(name)).toEqual(
      expect.arrayContaining(['recipients.0.name', 'recipients.0.senderName', 'recipients.0.address.line1']),
    );
    const personalised = await shop.call('POST /cart', { body: { productId: thread.id, personalisation: name } });
    expect(personalised).toMatchObject({ status: 400, body: { errors: [{ path: 'personalisation' }] } });
    const named = await shop.call('POST /admin/products', { body: { ...A_PRODUCT, name, stock: 1 }, headers: STAFF });
    expect(named).toMatchObject({ status: 400, body: { errors: [{ path: 'name' }] } });
  });

  it.each(FIT)('with %s comes back as it was typed', async (_, name) => {
    const added = await shop.call('POST /cart', { body: { productId: thread.id, personalisation: name } });
    expect(added.body.items).toMatchObject([{ personalisation: name }]);
    const headers = { 'X-Cart-Token': added.headers.get('x-cart-token') ?? '' };
    const { body: quote } = await shop.call('POST /checkout/quote', { body: aQuote(), headers });
    const recipients = [
      { name, address: { ...ADDRESS, line1: name }, giftMessage: `${name}\n${name}`, senderName: name },
    ];
    const { body: order } = await shop.call('POST /checkout', {
      body: aCheckout({ recipients, expectedTotal: quote.totals.total }),
      headers: { ...headers, 'Idempotency-Key': name.length.toString() },
    });
    const { body } = await shop.call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
    expect(body.recipients[0]).toMatchObject(recipients[0] ?? {});
  });
});

describe('a number', () => {
  it.each([
    '1e400',
    '-1',
    '1.5',
    '99999999999999999999',
    '"1"',
    'null',
    'true',
    '[1]',
    '{}',
    '0x1',
    '1e-7',
    'NaN',
    '9007199254740993',
  ])('that is %s buys nothing', async (quantity) => {
    const answer = await shop.call('POST /cart', { body: `{"productId":"${thread.id}","quantity":${quantity}}` });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});

/** Which fields of a checkout that says this everywhere are refused. */
async function fieldsRefused(text: string): Promise<string[]> {
  const headers = await aGuest(shop.call, []);
  const recipients = [{ name: text, senderName: text, address: { ...ADDRESS, line1: text } }];
  const { status, body } = await shop.call('POST /checkout', {
    body: aCheckout({ recipients }),
    headers: { ...headers, 'Idempotency-Key': 'odd' },
  });
  expect(status).toBe(400);
  return body.errors.map(({ path }: { path: string }) => path);
}
