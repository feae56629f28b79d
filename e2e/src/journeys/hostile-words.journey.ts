import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { AdminProduct } from '@rakhi/contract';
import { expectFits } from '../support/accessible.ts';
import { letterTo, linkIn } from '../support/inbox.ts';
import { describeRecipient, payWith, putInCart } from '../support/shopper.ts';
import { staff } from '../support/staff.ts';
import { expect, test } from '../support/watched.ts';

/** What people may write where they are asked for words. Each would open a dialog if a page took it for more. */
const SCRIPT = '</script><script>alert("script")</script>';
const HANDLER = '"><img src=x onerror=alert("handler")>';
const DRAWING = `'><svg onload=alert('drawing')>`;
const ADDRESS = 'javascript:alert("address")';
const TEMPLATE = '{{constructor.constructor("alert(1)")()}} #{alert(2)} <%= alert(3) %>';
const INVISIBLE = 'A\u200Bs\u200Dh\u2060a\u200F שלום مرحبا \uFEFF';
const ENDLESS = 'राखी'.repeat(20);

const HOME = { state: 'NJ', zip: '08820' };

test.use({ viewport: { width: 390, height: 844 } });

let product: AdminProduct;

test.beforeAll(async () => {
  const { putOnSale } = await staff();
  const mark = randomUUID().slice(0, 8);
  product = await putOnSale({
    slug: `hostile-${mark}`,
    sku: `HOSTILE-${mark}`,
    name: `${SCRIPT} ${DRAWING} ${mark}`,
    description: `${HANDLER} ${'u'.repeat(500)}\n${TEMPLATE}`,
    price: 4900,
    category: 'return-gifts',
    images: [{ key: 'products/none/front', alt: HANDLER, width: 1080, height: 1296 }],
    attributes: {
      recipients: ['sister'],
      style: '<b>bold</b>',
      material: `${HANDLER} ${ADDRESS}`,
      packSize: 1,
      includes: [DRAWING, 'w'.repeat(80)],
      allergens: ['<i>milk</i>'],
      heatSensitivity: 'none',
      weightOz: 2,
      vegetarian: true,
    },
    deliveryInfo: { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false },
    personalisation: { label: `<i>His name</i>`, maxLength: 60 },
    isActive: true,
    stock: 50,
  });
});

test.afterAll(async () => {
  const { takeOffSale } = await staff();
  await takeOffSale(product);
});

test('words that look like code stay words on a product, in a list, in a search and in the facts for search engines', async ({
  page,
}) => {
  await page.goto(`/p/${product.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(product.name);
  await expectFits(page);
  const facts = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(facts ?? '')).toMatchObject({ name: product.name, description: product.description });

  for (const list of ['/c/return-gifts', '/products?category=return-gifts&sort=newest']) {
    // The list hears of the product by the table's stream, a moment after the product is on sale.
    await expect(async () => {
      await page.goto(list);
      await expect(page.getByText(product.name).first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expectFits(page);
  }
  for (const words of [SCRIPT, HANDLER, TEMPLATE, 'q'.repeat(500)]) {
    await page.goto(`/products?q=${encodeURIComponent(words)}&category=${encodeURIComponent(words)}&sort=${ADDRESS}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.slice(0, 40));
    await expectFits(page);
  }
});

test('words that look like code stay words from the cart to the letter and the order', async ({ page }) => {
  const email = `guddi-${randomUUID()}@example.com`;
  await page.goto(`/p/${product.slug}`);
  await page.getByLabel('<i>His name</i>').fill(HANDLER);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: /cart/i }).getByText(HANDLER)).toBeVisible();
  await expectFits(page);
  await putInCart(page, 'surya-zari-single');

  await page.goto('/cart');
  await expect(page.getByText(`“${HANDLER}”`)).toBeVisible();
  await expectFits(page);
  await page.getByRole('link', { name: 'Checkout' }).click();

  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Add another recipient' }).click();
  const parcels = page.getByRole('article');
  await describeRecipient(parcels.nth(0), {
    ...HOME,
    name: HANDLER,
    street: `${DRAWING} ${'s'.repeat(60)}`,
    city: TEMPLATE.slice(0, 60),
    message: `${SCRIPT}\n${ADDRESS}\n${'m'.repeat(400)}`,
    sender: SCRIPT,
  });
  await describeRecipient(parcels.nth(1), {
    ...HOME,
    name: ENDLESS,
    street: ADDRESS,
    city: INVISIBLE,
    message: `${INVISIBLE}\n${HANDLER}`,
    sender: ENDLESS,
  });
  await parcels
    .nth(1)
    .getByRole('button', { name: /^One more/ })
    .first()
    .click();
  await expectFits(page);
  // Who goes on before the total has settled is asked whether the new one is right.
  await expect(page.getByRole('status').filter({ hasText: /^Total \$/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await payWith(page, '4242424242424242');

  await expect(page).toHaveURL(/checkout\/return/);
  await expect(page.getByRole('link', { name: /order/i }).first()).toBeVisible();
  await expectFits(page);

  const letter = await letterTo(email, /UR-\d+/);
  expect(letter.html).not.toMatch(/<script|<img src=x|<svg onload/);
  await page.goto(linkIn(letter, /\/orders\//));
  await expect(page.getByText(HANDLER).filter({ visible: true }).first()).toBeVisible();
  for (const card of await page.getByText(/^See the card to/).all()) await card.click();
  await expect(page.getByText(SCRIPT).filter({ visible: true }).first()).toBeVisible();
  await expectFits(page);
  await expectNoMarkup(page);
});

test('words that look like code stay words in the name of an account', async ({ page }) => {
  const email = `asha-${randomUUID()}@example.com`;
  await page.goto('/account/sign-up');
  await page.getByLabel('Your name').fill(HANDLER);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('Rakhi-Demo-2027');
  await page.getByRole('button', { name: /create|open/i }).click();
  const letter = await letterTo(email, /code/i);
  await page.getByLabel('Code from our letter').fill(/\d{6}/.exec(letter.text)?.[0] ?? '');
  await page.getByRole('button', { name: /confirm/i }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Namaste/ })).toBeVisible();
  await expectFits(page);
  await expectNoMarkup(page);
});
/** Not even as a picture that is only missing. */
async function expectNoMarkup(page: Page): Promise<void> {
  await expect(page.locator('img[src="x"], svg[onload], b:text-is("bold")')).toHaveCount(0);
}
