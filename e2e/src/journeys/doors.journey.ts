import { type APIRequestContext, expect, test } from '@playwright/test';

const PAGES = [
  '/',
  '/products',
  '/products?q=%3Cscript%3E',
  '/c/kids-rakhi',
  '/p/bb-rajwadi',
  '/cart',
  '/faq',
  '/none',
];
const PERSONAL = ['/checkout', '/checkout/return', '/account', '/account/sign-in', '/orders/ord_0000000000', '/track'];
const FILES = [
  '/icon.svg',
  '/ornaments/knot.svg',
  '/robots.txt',
  '/images/none.webp',
  '/api/docs',
  '/api/none',
  '/%ff',
];

test('no page can be framed, guessed at by its type, or made to run a script of others', async ({ request }) => {
  for (const path of [...PAGES, ...PERSONAL]) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src ')) ?? '';
    expect(scripts, path).toMatch(/'(sha256|nonce)-/);
    expect(scripts, path).not.toMatch(/unsafe|data:|blob:|\*/);
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
      expect(policy.split('; '), path).toContain(part);
    }
    expect(headers, path).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
    expect(headers['referrer-policy'], path).toMatch(/^(no-referrer|strict-origin-when-cross-origin)$/);
  }
});

test('no file or answer can be framed or guessed at by its type', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const parts = html.match(/\/_next\/static\/[^"\\]+\.(?:js|css)/g) ?? [];
  const pictures = html.match(/\/images\/[^" ]+\.webp/g) ?? [];
  for (const path of [...FILES, ...parts.slice(0, 3), ...pictures.slice(0, 1)]) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
  }
});

test('a page that carries a nonce is kept by nobody, and each view has another', async ({ request }) => {
  for (const path of PERSONAL) {
    const [first, second] = [await request.get(path), await request.get(path)];
    expect(first.headers()['cache-control'], path).toContain('no-store');
    expect(first.headers()['content-security-policy'], path).not.toBe(second.headers()['content-security-policy']);
  }
});

const ELSEWHERE = [
  '//evil.example',
  '///evil.example/',
  '/en//evil.example',
  '/en/%2f%2fevil.example',
  '/en/%5cevil.example',
  '/en/https:%2f%2fevil.example',
  '/%2f%2fevil.example/',
  '/%5c%5cevil.example/',
  '/.//evil.example/',
  '/en/..//evil.example',
  '/products//evil.example/',
];

for (const path of ELSEWHERE) {
  test(`${path} leads to no other shop`, async ({ request, baseURL }) => {
    let here = path;
    for (let step = 0; step < 5; step++) {
      const answer = await getWithout(request, here);
      const location = answer.headers()['location'];
      if (location === undefined) return;
      const target = new URL(location, `${baseURL}/`);
      expect(target.origin, `from ${here}`).toBe(baseURL);
      here = target.pathname + target.search;
    }
    throw new Error(`${path} leads round and round`);
  });
}

test('the link to an order is told to nobody and leaves no trace in the address', async ({ page }) => {
  const referers: string[] = [];
  page.on('request', (asked) => referers.push(asked.headers()['referer'] ?? ''));
  await page.goto('/orders/ord_0000000000?token=a-secret-link');
  await expect(page).not.toHaveURL(/token=/);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Delivery' }).click();
  await expect(page).toHaveURL(/shipping/);
  expect(referers.length).toBeGreaterThan(5);
  expect(referers.filter((referer) => /token=|orders\//.test(referer))).toEqual([]);
  await page.goBack();
  await expect(page).not.toHaveURL(/token=/);
  // Where a page has nothing to hide it is told, so the silence above is no blindness.
  await page.goto('/faq');
  expect(referers).toContainEqual(expect.stringContaining('/faq'));
});

/** As it is written: nothing may tidy the path up before it is sent. */
const getWithout = (request: APIRequestContext, path: string) => request.get(`.${path}`, { maxRedirects: 0 });
