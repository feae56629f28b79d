import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from './route.ts';

const SECRET = 'a-secret-of-this-test';

beforeEach(() => {
  const settings = {
    API_URL: 'http://127.0.0.1:1/api',
    SHOP_URL: 'http://127.0.0.1:1',
    REVALIDATE_SECRET: SECRET,
    STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    COGNITO_ENDPOINT: 'http://127.0.0.1:1',
    COGNITO_USER_POOL_ID: 'pool',
    COGNITO_CLIENT_ID: 'client',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

const ask = (secret: string | undefined, body: string) =>
  POST(
    new Request('http://127.0.0.1:1/revalidate', {
      method: 'POST',
      body,
      headers: { ...(secret && { 'x-revalidate-secret': secret }) },
    }),
  );

describe('the road to fresh pages', () => {
  it.each([undefined, '', 'wrong', `${SECRET} `.repeat(2), SECRET.toUpperCase()])(
    'is closed to whoever says %s',
    async (secret) => {
      expect((await ask(secret, '{"tags":["products"]}')).status).toBe(403);
    },
  );

  it.each(['', 'null', '[]', '{"tags":"products"}', '{"tags":[1]}', '{"tags":{"length":1}}'])(
    'refuses %s from whoever knows the secret',
    async (body) => {
      expect((await ask(SECRET, body)).status).toBe(400);
    },
  );
});
