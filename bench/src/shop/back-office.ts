import type { Product } from '@rakhi/contract';
import { ask, askWell } from './ask.ts';
import type { Running } from './running.ts';

/** The people and the password of the demo shop (docs/local.md). */
const PASSWORD = 'Rakhi-Demo-2027';
export const OWNER = 'owner@example.com';
export const CUSTOMER = 'asha@example.com';

type Stocked = { id: string; stock: number; sold: number };

export type Headers = Record<string, string>;

/** What somebody has to send to be recognised. */
export async function signedIn({ cognito }: Running, email: string): Promise<Headers> {
  const { text } = await askWell(ask, 'POST', cognito.endpoint, {
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: cognito.clientId,
      AuthParameters: { USERNAME: email, PASSWORD },
    },
  });
  const { AuthenticationResult } = JSON.parse(text) as { AuthenticationResult: { AccessToken: string } };
  return { authorization: `Bearer ${AuthenticationResult.AccessToken}` };
}

/** Changes what is on the shelf, and says what is there now. */
export async function changeStock(running: Running, headers: Headers, { id, change }: { id: string; change: number }) {
  const url = `${running.api}/admin/products/${id}/stock`;
  const body = { change, reason: 'A measurement' };
  return JSON.parse((await askWell(ask, 'POST', url, { headers, body })).text) as Stocked;
}

export async function stockedProducts(running: Running, headers: Headers): Promise<Map<string, Stocked>> {
  const { text } = await askWell(ask, 'GET', `${running.api}/admin/products?limit=100`, { headers });
  const { items } = JSON.parse(text) as { items: Stocked[] };
  return new Map(items.map((each) => [each.id, each]));
}

/** Gifts that anybody can put into a cart without being asked anything. */
export async function plainProducts({ api }: Running): Promise<Product[]> {
  const { text } = await askWell(ask, 'GET', `${api}/products?limit=24&inStock=true`);
  const { items } = JSON.parse(text) as { items: Product[] };
  return items.filter(({ deliveryInfo, personalisation }) => !deliveryInfo.digital && !personalisation);
}
