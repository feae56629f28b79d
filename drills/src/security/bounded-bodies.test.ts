import { ADMIN, aProduct, aShop } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_BY_ROUTE, type Things } from './access-by-route.ts';

const KB = 1024;
const LIMIT = 256 * KB;
const thread = aProduct();
const THINGS: Things = {
  productId: thread.id,
  spareId: thread.id,
  lineId: 'cart_00000000000000000000000000',
  orderId: 'ord_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  sessionId: 'cs_test_00000000000000',
  version: 1,
};
const WITH_BODY = Object.entries(ACCESS_BY_ROUTE).filter(([, { ask }]) => ask(THINGS).body);

let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  // How often somebody may ask is another drill's matter.
  shop = await aShop({ products: [thread], changes: { limits: { general() {}, async tight() {} } } });
});

describe.each(WITH_BODY)('%s', (route, row) => {
  const method = route.split(' ')[0] ?? '';
  const { address, headers } = row.ask(THINGS);
  const send = (body: BodyInit, more: Record<string, string> = {}) => {
    const allHeaders = { 'Content-Type': 'application/json', ...ADMIN, ...headers, ...more };
    const isStream = body instanceof ReadableStream;
    const request = { method, headers: allHeaders, body, ...(isStream && { duplex: 'half' }) };
    return shop.app.request(`/api${address}`, request, {});
  };

  it('takes no more than 256 KB, told or untold beforehand', async () => {
    const told = await send(JSON.stringify({ x: 'x'.repeat(LIMIT) }));
    const untold = aStream(LIMIT * 4);
    const chunked = await send(untold.stream, { 'Transfer-Encoding': 'chunked' });
    for (const answer of [told, chunked]) {
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ code: 'payload_too_large' });
    }
    expect(untold.sent()).toBeLessThan(LIMIT + 64 * KB);
  });

  it.each([
    ['deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['deep in an object', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`],
    ['wide', `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":0`).join()}}`],
    ['a long list', `[${Array(100_000).fill(0).join()}]`],
    ['a long list where a list is expected', `{"recipients":[${Array(80_000).fill(0).join()}]}`],
    ['one long text', JSON.stringify({ email: 'a'.repeat(200_000), reason: 'b'.repeat(50_000) })],
    ['a long number', `{"quantity":${'9'.repeat(200_000)},"version":1e309}`],
    ['no JSON', '{"quantity":1,}'],
    ['cut off', '{"quantity":'],
    ['compressed', new Uint8Array([31, 139, 8, 0, 0, 0, 0, 0, 0, 3])],
  ])('refuses a body that is %s, in few words', async (_, body) => {
    const answer = await send(body);
    const text = await answer.text();
    expect(answer.status, text.slice(0, 300)).toBe(400);
    expect(JSON.parse(text).code).toBe('invalid_request');
    expect(text.length).toBeLessThan(32 * KB);
  });
});

/** Zeros without a length; tells how many were taken of it. */
function aStream(bytes: number) {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent >= bytes) return controller.close();
        sent += 16 * KB;
        controller.enqueue(new Uint8Array(16 * KB).fill(48));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, sent: () => sent };
}
