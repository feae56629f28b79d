import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../support/accessible.ts';
import { letterTo } from '../support/inbox.ts';
import { SCREENS } from '../support/screens.ts';
import { putInCart } from '../support/shopper.ts';
import { expect, test } from '../support/watched.ts';

const PASSWORD = 'Rakhi-Demo-2027';

for (const { name, viewport } of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('a sister opens an account, and her cart comes along', async ({ page }) => {
      const email = `asha-${randomUUID()}@example.com`;
      await putInCart(page, 'surya-zari-single');

      await page.goto('/account/sign-up');
      await expectAccessible(page);
      await page.getByLabel('Your name').fill('Asha Mehta');
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: /create|open/i }).click();

      const letter = await letterTo(email, /code/i);
      await page.getByLabel('Code from our letter').fill(/\d{6}/.exec(letter.text)?.[0] ?? '');
      await page.getByRole('button', { name: /confirm/i }).click();

      await expect(page.getByRole('heading', { level: 1, name: /Namaste/ })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Your orders' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Your orders' })).toBeVisible();
      await expectAccessible(page);

      await page.goto('/cart');
      await expect(page.getByRole('link', { name: 'Surya Zari Thread Rakhi' })).toBeVisible();
    });

    test('a customer signs in, after a wrong password, and finds her past orders', async ({ page }) => {
      await page.goto('/account/orders');
      await page.getByLabel('E-mail').fill('asha@example.com');
      await page.getByLabel('Password', { exact: true }).fill('Wrong-Demo-2027');
      await page.getByRole('button', { name: /^sign in/i }).click();
      await expect(page.getByRole('alert').filter({ hasText: /password/i })).toBeVisible();
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: /^sign in/i }).click();

      await expect(page.getByRole('heading', { level: 1, name: 'Your orders' })).toBeVisible();
      await expect(page.getByText('UR-10002')).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'To Rohan, Arjun and Priya Mehta' }).click();
      await expect(page.getByText('1420 Oak Tree Road').filter({ visible: true }).first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a stranger is sent to sign in, and nowhere else', async ({ page }) => {
  await page.goto('/account/sign-in?next=https://example.org/steal');
  await page.getByLabel('E-mail').fill('asha@example.com');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: /^sign in/i }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Namaste/ })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/account');
});
