import { expectAccessible } from '../support/accessible.ts';
import { SCREENS } from '../support/screens.ts';
import { expect, test } from '../support/watched.ts';

const PAGES = [
  '/',
  '/products',
  '/products?q=rudraksh',
  '/c/kids-rakhi',
  '/p/bb-rajwadi',
  '/track',
  '/shipping',
  '/raksha-bandhan',
  '/faq',
];

for (const { name, viewport } of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    for (const path of PAGES) {
      test(`${path} can be read by everyone`, async ({ page }) => {
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
}

test('a product that does not exist is a real 404 with a way on', async ({ page }) => {
  const answer = await page.goto('/p/no-such-rakhi');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /rakhi/i }).first()).toBeVisible();
});

test('search forgives a slip of the finger', async ({ page }) => {
  await page.goto('/products?q=choclate');
  await expect(page.getByRole('link', { name: /Hazelnut Chocolates/ }).first()).toBeVisible();
});

test('a ZIP tells when it arrives, and a wrong one what to do', async ({ page }) => {
  await page.goto('/p/combo-kaju-katli');
  await page.getByLabel('His ZIP code').fill('08820');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText(/Mon\s16\sAug/).first()).toBeVisible();
  await page.getByLabel('His ZIP code').fill('00000');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(
    page
      .getByText(/ZIP/)
      .filter({ hasText: /no such|not know|USA/i })
      .first(),
  ).toBeVisible();
});
