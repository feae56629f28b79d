import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { running } from '../support/running.ts';

type Checkout = { orderId: string; stripeSessionId: string; accessToken: string };

test('the return page waits until the money is there, and only then gives thanks', async ({ page }) => {
  const { stripeSessionId } = await openCheckout();
  await page.goto(`/checkout/return?session_id=${stripeSessionId}`);
  await expect(page.getByText('Confirming your payment…')).toBeVisible();
  await expect(page.getByText('Thank you')).toHaveCount(0);
  await ask(`${running().stripe}/_control/sessions/${stripeSessionId}/complete`, {});
  await expect(page.getByText('Thank you')).toBeVisible();
});

test('nor does it thank for a payment that came to nothing', async ({ page }) => {
  const { stripeSessionId, orderId, accessToken } = await openCheckout();
  await ask(`${running().api}/orders/${orderId}/cancel?token=${accessToken}`, {});
  await page.goto(`/checkout/return?session_id=${stripeSessionId}`);
  await expect(page.getByRole('heading', { name: 'The payment did not go through.' })).toBeVisible();
  await expect(page.getByText('Thank you')).toHaveCount(0);
  await expect(page.getByText('nothing was charged')).toBeVisible();
  await expectAccessible(page);
});

/** As far as the card form, in another browser. */
async function openCheckout(): Promise<Checkout> {
  const { api } = running();
  const product = (await (await fetch(`${api}/products/bb-rajwadi`)).json()) as { id: string };
  const { headers } = await ask(`${api}/cart`, { productId: product.id });
  const guest = { 'X-Cart-Token': headers.get('x-cart-token') ?? '', 'Idempotency-Key': randomUUID() };
  const address = { line1: '2205 South Lamar Blvd', city: 'Austin', state: 'TX', postalCode: '78704' };
  const quoted = { recipients: [{ state: address.state, postalCode: address.postalCode }] };
  const { totals } = await (await ask(`${api}/checkout/quote`, quoted, guest)).json();
  const wish = {
    email: 'guddi@example.com',
    recipients: [{ name: 'Rohan Sharma', address }],
    expectedTotal: totals.total,
  };
  return (await ask(`${api}/checkout`, wish, guest)).json();
}

async function ask(address: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}
