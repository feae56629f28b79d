import { beforeAll, describe, expect, it } from 'vitest';
import { aShop } from '../testing/a-shop.ts';
import type { Call } from '../testing/call.ts';
import { aUserPool, type Tokens } from '../testing/user-pool.ts';

describe('a token of our user pool', () => {
  let call: Call;
  let staff: Tokens;
  let strangers: Tokens;

  beforeAll(async () => {
    const [pool, otherPool] = await Promise.all([aUserPool(), aUserPool()]);
    [staff, strangers] = await Promise.all([
      pool.signIn('ravi@example.com', 'staff'),
      otherPool.signIn('ravi@example.com', 'admin'),
    ]);
    ({ call } = await aShop({ pool }));
  });
  const status = async (token: string) => {
    const answer = await call('GET /admin/orders', { headers: { Authorization: `Bearer ${token}` } });
    return answer.status;
  };

  it('opens what its group may see, as id token and as access token', async () => {
    expect(await status(staff.IdToken)).toBe(200);
    expect(await status(staff.AccessToken)).toBe(200);
  });

  it('opens nothing when it is of another pool, changed, or no token at all', async () => {
    const [head = '', body = '', signature = ''] = staff.IdToken.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const raised = Buffer.from(JSON.stringify({ ...claims, 'cognito:groups': ['admin'] })).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [strangers.IdToken, `${head}.${raised}.${signature}`, `${unsigned}.${body}.`, 'x.y.z', '']) {
      expect(await status(token)).toBe(401);
    }
  });
});
