import { aGuest, aProduct, aQuote, aShop, type Call } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';

/** Time stands still, so that no window ends while somebody counts. */
const clock = { now: () => new Date('2027-07-01T12:00:00Z') };
const SPOOFED = [
  'X-Forwarded-For',
  'X-Real-IP',
  'Forwarded',
  'True-Client-IP',
  'CF-Connecting-IP',
  'X-Client-IP',
  'CloudFront-Viewer-Address',
  'X-Viewer-Address',
  'X-Amzn-Trace-Id',
  'Via',
];
const thread = aProduct();

let call: Call;
beforeAll(async () => {
  // With the limits as they are on AWS: elsewhere an address may do more, because all tests share one.
  ({ call } = await aShop({
    products: [thread],
    coupons: [{ code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 }],
    pool: { environment: { ADDRESS_LIMIT_FACTOR: '1' } },
    choices: { clock },
  }));
});

describe('looking orders up, ten times in a quarter of an hour from one address', () => {
  const limit = 10;
  const lookUp = (turn: number, connection: object, headers: Record<string, string> = {}) =>
    call('POST /orders/lookup', {
      body: { orderNumber: `UR-${10_001 + turn}`, email: 'asha@example.com' },
      headers,
      connection,
    });

  it.each(SPOOFED)('is not begun anew by another %s', async (name) => {
    const here = anAddress();
    const statuses = await atOnce(limit + 2, (turn) => {
      const address = `198.51.100.${turn}`;
      const value = name === 'Forwarded' ? `for=${address}` : `${address}${name.startsWith('Cloud') ? ':4711' : ''}`;
      return lookUp(turn, here, { [name]: value, 'X-Origin-Verify': 'a guess' });
    });
    expect(statuses).toEqual([...Array(limit).fill(202), 429, 429]);
  });

  it('is not begun anew by another spelling of the address, the number or the path', async () => {
    const here = anAddress();
    const emails = ['asha@example.com', 'Asha@Example.com', 'ASHA@EXAMPLE.COM', 'asha@EXAMPLE.com'];
    const statuses = await atOnce(limit + 2, async (turn) => {
      const body = { orderNumber: turn % 2 ? 'ur-10001' : ' UR-10001 ', email: emails[turn % emails.length] };
      return call(`POST /orders/lookup?turn=${turn}`, { body, connection: here });
    });
    expect(statuses).toEqual([...Array(limit).fill(202), 429, 429]);
  });

  it('is not begun anew by a new cart, nor by another address of the same network', async () => {
    const statuses = await atOnce(limit + 2, async (turn) => {
      const sourceIp = `2001:db8:7:7:${turn.toString(16)}::${turn}`;
      const headers = await aGuest(call, [{ productId: thread.id }]);
      return lookUp(turn, { requestContext: { identity: { sourceIp } } }, headers);
    });
    expect(statuses).toEqual([...Array(limit).fill(202), 429, 429]);
  });

  it('says when to come back, and does not keep others waiting', async () => {
    const here = anAddress();
    await atOnce(limit, (turn) => lookUp(turn, here));
    const refused = await lookUp(limit, here);
    expect(refused.body.code).toBe('too_many_requests');
    expect(Number(refused.headers.get('retry-after'))).toBe(900);
    expect((await lookUp(limit, anAddress())).status).toBe(202);
  });
});

describe('guessing coupons, twenty times in ten minutes', () => {
  const limit = 20;

  it('is one matter in the cart and in a quote', async () => {
    const here = anAddress();
    const headers = await aGuest(call, [{ productId: thread.id }]);
    const statuses = await inTurns(limit + 2, (turn) => {
      const code = `GUESS${turn}`;
      return turn % 2
        ? call('POST /cart/coupon', { body: { code }, headers, connection: here })
        : call('POST /checkout/quote', { body: aQuote({ couponCode: code }), headers, connection: here });
    });
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(statuses.slice(0, limit)).not.toContain(429);
  });

  it('includes guessing who has used one: each address that a guest names in a quote', async () => {
    const here = anAddress();
    const headers = await aGuest(call, [{ productId: thread.id }]);
    await call('POST /cart/coupon', { body: { code: 'RAKHI10' }, headers, connection: here });
    const statuses = await inTurns(limit, (turn) =>
      call('POST /checkout/quote', { body: aQuote({ email: `sister${turn}@example.com` }), headers, connection: here }),
    );
    expect(statuses).toEqual([...Array(limit - 1).fill(200), 429]);
  });

  it('does not include quotes of the coupon that is in the cart', async () => {
    const here = anAddress();
    const headers = await aGuest(call, [{ productId: thread.id }]);
    await call('POST /cart/coupon', { body: { code: 'rakhi10' }, headers, connection: here });
    const statuses = await inTurns(limit + 2, () =>
      call('POST /checkout/quote', { body: aQuote({ couponCode: ' Rakhi10 ' }), headers, connection: here }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('a flood', () => {
  it('of bad tokens is refused like any other', async () => {
    const here = anAddress();
    const statuses = await inTurns(602, (turn) => {
      const headers = { Authorization: `Bearer a.b.${turn}` };
      return call('GET /orders', { headers, connection: here });
    });
    expect(statuses.slice(0, 600)).toEqual(Array(600).fill(401));
    expect(statuses.slice(600)).toEqual([429, 429]);
  });
});

let addresses = 0;

/** Nobody else's, so that each test counts for itself. */
function anAddress() {
  addresses += 1;
  return { requestContext: { identity: { sourceIp: `203.0.113.${addresses}` } } };
}

async function inTurns(turns: number, ask: (turn: number) => Promise<{ status: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) statuses.push((await ask(turn)).status);
  return statuses;
}

/** As a machine would, not waiting for answers; whoever is refused comes last in what is told. */
async function atOnce(turns: number, ask: (turn: number) => Promise<{ status: number }>): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: turns }, (_, turn) => ask(turn)));
  return answers.map(({ status }) => status).toSorted();
}
