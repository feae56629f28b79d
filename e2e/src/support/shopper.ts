import { expect, type Locator, type Page } from '@playwright/test';

/** What a shopper does, in her own words: found by role and label, as she finds it. */
export async function putInCart(page: Page, slug: string): Promise<void> {
  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('dialog', { name: /cart/i })).toBeVisible();
}

export type Recipient = {
  name: string;
  street: string;
  city: string;
  state: string;
  zip: string;
  message: string;
  sender?: string;
};

export const ARJUN: Recipient = {
  name: 'Arjun Mehta',
  street: '1420 Oak Tree Road',
  city: 'Edison',
  state: 'NJ',
  zip: '08820',
  message: 'Bhaiya, the kaju katli is for sharing.',
};

export const ROHAN: Recipient = {
  name: 'Rohan and Priya Sharma',
  street: '2205 South Lamar Blvd',
  city: 'Austin',
  state: 'TX',
  zip: '78704',
  message: 'रोहन भैया और प्रिया भाभी, याद आती है। 🪢',
};

export async function describeRecipient(parcel: Locator, recipient: Recipient): Promise<void> {
  await parcel.getByLabel('Name').fill(recipient.name);
  await parcel.getByLabel('Street').fill(recipient.street);
  await parcel.getByLabel('City').fill(recipient.city);
  await parcel.getByLabel('State').selectOption(recipient.state);
  await parcel.getByLabel('ZIP').fill(recipient.zip);
  await parcel.getByLabel('Your message, printed on the card').fill(recipient.message);
  await parcel.getByLabel('Signed').fill(recipient.sender ?? 'Guddi');
  await expect(parcel.getByRole('grid', { name: /Arrives on/ })).toBeVisible();
}

/** Types a card into Stripe's form and pays. */
export async function payWith(page: Page, number: string): Promise<void> {
  const card = page.frameLocator('iframe[name^="__privateStripeFrame"]').first();
  await card.getByLabel('Card number').fill(number);
  await card.getByLabel('Expiration date').fill('1235');
  await card.getByLabel('Security code').fill('123');
  await card.getByLabel('ZIP code').fill('08820');
  // By key: a click right after typing in a frame sometimes still reaches the frame.
  await page.getByRole('button', { name: /^Pay \$/ }).press('Enter');
}
