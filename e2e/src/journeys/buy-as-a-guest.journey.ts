import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../support/accessible.ts';
import { letterTo, linkIn } from '../support/inbox.ts';
import { SCREENS } from '../support/screens.ts';
import { ARJUN, describeRecipient, payWith, putInCart, ROHAN } from '../support/shopper.ts';
import { expect, test } from '../support/watched.ts';

for (const { name, viewport } of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('a guest sends two gifts to two brothers, with a declined card first', async ({ page }) => {
      const email = `guddi-${randomUUID()}@example.com`;
      await putInCart(page, 'combo-kaju-katli');
      await putInCart(page, 'bb-rajwadi');

      await page.goto('/cart');
      await expect(page.getByRole('link', { name: 'Rajwadi Bhaiya Bhabhi Pair' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Checkout' }).click();

      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('button', { name: 'Add another recipient' }).click();
      const parcels = page.getByRole('article');
      await describeRecipient(parcels.nth(0), ARJUN);
      await describeRecipient(parcels.nth(1), ROHAN);
      await parcels
        .nth(1)
        .getByRole('group', { name: /^Rajwadi/ })
        .getByRole('button', { name: /^One more/ })
        .click();
      await expect(page.getByRole('definition').filter({ hasText: '$65.96' }).first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Continue to payment' }).click();

      await payWith(page, '4000000000000002');
      await expect(page.getByRole('alert').filter({ hasText: 'declined' })).toBeVisible();
      await expectAccessible(page);
      await payWith(page, '4242424242424242');

      await expect(page).toHaveURL(/checkout\/return/);
      const order = page.getByRole('link', { name: /order/i }).first();
      await expect(order).toBeVisible();
      await expectAccessible(page);

      const confirmation = await letterTo(email, /UR-\d+/);
      await page.goto(linkIn(confirmation, /\/orders\//));
      await page.getByText('See the card to Rohan and Priya Sharma').click();
      await expect(page.getByText(ROHAN.message).filter({ visible: true }).first()).toBeVisible();
      await expect(page.getByText('1420 Oak Tree Road').filter({ visible: true }).first()).toBeVisible();
      await expect(page.getByText('$65.96').filter({ visible: true }).first()).toBeVisible();
      await expect(page).not.toHaveURL(/token=/);
      await expectAccessible(page);

      await page.goto('/cart');
      await expect(page.getByText(/cart is empty|nothing/i).first()).toBeVisible();
    });
  });
}
