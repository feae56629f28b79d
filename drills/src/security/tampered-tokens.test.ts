import { aGuest, aProduct, aShop, type Call, placed } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';

const thread = aProduct();
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

type Guest = { token: string; orderId: string; accessToken: string };
let call: Call;
let asha: Guest;
let meera: Guest;
let elsewhere: Guest;

beforeAll(async () => {
  const [here, there] = await Promise.all([aShop({ products: [thread] }), aShop({ products: [thread] })]);
  call = here.call;
  [asha, meera, elsewhere] = [await aBuyer(call), await aBuyer(call), await aBuyer(there.call)];
});

describe('the token of a cart', () => {
  it('opens nothing when any of its characters is another', async () => {
    for (const token of changesOf(asha.token)) expect(await thingsIn(token), token).toBe(0);
    expect(await thingsIn(asha.token)).toBe(1);
  });

  it('opens nothing cut, lengthened, crossed with another, or made by another shop', async () => {
    const [id, signature] = asha.token.split('.');
    const [otherId, otherSignature] = meera.token.split('.');
    const wrong = [
      ...cutsOf(asha.token),
      `${id}.${otherSignature}`,
      `${otherId}.${signature}`,
      elsewhere.token,
      asha.accessToken,
    ];
    for (const token of wrong) expect(await thingsIn(token), token).toBe(0);
  });

  async function thingsIn(token: string): Promise<number> {
    const { status, body } = await call('GET /cart', { headers: { Cookie: `cart=${token}` } });
    expect(status).toBe(200);
    return body.itemCount;
  }
});

describe('the link to an order', () => {
  it('opens nothing when any of its characters is another', async () => {
    for (const token of changesOf(asha.accessToken)) expect(await statusWith(token), token).toBe(404);
    expect(await statusWith(asha.accessToken)).toBe(200);
  });

  it('opens nothing cut, lengthened, crossed with another, or made by another shop', async () => {
    const [expires, signature] = asha.accessToken.split('.');
    const [, otherSignature] = meera.accessToken.split('.');
    const wrong = [
      ...cutsOf(asha.accessToken),
      `${expires}.${otherSignature}`,
      `zzzzzz.${signature}`,
      meera.accessToken,
      elsewhere.accessToken,
      asha.token,
    ];
    for (const token of wrong) expect(await statusWith(token), token).toBe(404);
  });

  it('opens nothing once its time has passed', async () => {
    let daysLater = 0;
    const clock = { now: () => new Date(Date.now() + daysLater * 86_400_000) };
    const shop = await aShop({ products: [thread], choices: { clock } });
    const { orderId, accessToken } = await aBuyer(shop.call);
    const open = () => shop.call(`GET /orders/${orderId}?token=${accessToken}`);
    expect((await open()).status).toBe(200);
    daysLater = 181;
    expect((await open()).status).toBe(404);
  });

  async function statusWith(token: string): Promise<number> {
    return (await call(`GET /orders/${asha.orderId}?token=${encodeURIComponent(token)}`)).status;
  }
});

describe('a cursor', () => {
  it('leads nowhere when any of its characters is another, or when it is of another list', async () => {
    const { call: ask } = await aShop({ products: [aProduct(), aProduct(), aProduct()] });
    const cursorOf = async (query: string) => (await ask(`GET /products?limit=1&${query}`)).body.nextCursor as string;
    const [cursor, other] = [await cursorOf('sort=newest'), await cursorOf('sort=price')];
    const follow = (each: string) => ask(`GET /products?limit=1&sort=newest&cursor=${encodeURIComponent(each)}`);
    expect((await follow(cursor)).status).toBe(200);
    for (const wrong of [...changesOf(cursor), ...cutsOf(cursor), other, asha.token]) {
      expect(await follow(wrong), wrong).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } });
    }
  });
});

async function aBuyer(ask: Call): Promise<Guest> {
  const headers = await aGuest(ask, [{ productId: thread.id }]);
  const { body } = await placed(ask, headers);
  return { token: headers['X-Cart-Token'] ?? '', orderId: body.orderId, accessToken: body.accessToken };
}

/** Each character once turned into its neighbour: the last bit of what it stands for flips. */
function changesOf(token: string): string[] {
  return [...token].map((character, at) => {
    const place = ALPHABET.indexOf(character);
    const other = place < 0 ? '_' : ALPHABET[place ^ 1];
    return `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
  });
}

function cutsOf(token: string): string[] {
  const [head = '', signature = ''] = token.split('.');
  const longer = [`${token}A`, `${token}=`, `${token}.`, `${token}.x`, `A${token}`, ` ${token}x`];
  return [...longer, token.slice(0, -1), token.slice(0, -11), `${head}.`, `.${signature}`, head, signature, '.', '..'];
}
