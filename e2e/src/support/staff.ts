import type { AdminProduct, CreateProductRequest, Order, OrderList } from '@rakhi/contract';
import { type Running, running } from './running.ts';

/** What a member of the staff does in the back office, by the API that it uses. */
export async function staff(shop: Running = running()) {
  const token = await signIn(shop, 'staff@example.com');

  async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${shop.api}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  /** The newest hundred, whole. */
  async function orders(): Promise<Order[]> {
    const { items } = await call<OrderList>('GET', '/admin/orders?limit=100');
    return Promise.all(items.map(({ id }) => call<Order>('GET', `/admin/orders/${id}`)));
  }

  return {
    putOnSale: (product: CreateProductRequest) => call<AdminProduct>('POST', '/admin/products', product),
    takeOffSale: ({ id }: AdminProduct) => call('DELETE', `/admin/products/${id}`),
    orders,
  };
}

async function signIn({ cognito: { endpoint, clientId } }: Running, USERNAME: string): Promise<string> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME, PASSWORD: 'Rakhi-Demo-2027' },
    }),
  });
  const { AuthenticationResult } = (await answer.json()) as { AuthenticationResult: { IdToken: string } };
  return AuthenticationResult.IdToken;
}
