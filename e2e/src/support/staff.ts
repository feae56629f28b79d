import type { AdminProduct, CreateProductRequest } from '@rakhi/contract';
import { running } from './running.ts';

/** What a member of the staff does in the back office, by the API that it uses. */
export async function staff() {
  const token = await signIn('staff@example.com', 'Rakhi-Demo-2027');

  async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${running().api}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  return {
    putOnSale: (product: CreateProductRequest) => call<AdminProduct>('POST', '/admin/products', product),
    takeOffSale: ({ id }: AdminProduct) => call('DELETE', `/admin/products/${id}`),
  };
}

async function signIn(USERNAME: string, PASSWORD: string): Promise<string> {
  const { endpoint, clientId } = running().cognito;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME, PASSWORD },
    }),
  });
  const { AuthenticationResult } = (await answer.json()) as { AuthenticationResult: { IdToken: string } };
  return AuthenticationResult.IdToken;
}
