import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { ownScriptsNamed } from './own-scripts-named.ts';

type Pages = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * The function behind every page. OpenNext's own handler lies beside it as `open-next.mjs` (`build-pages.ts`); before it
 * is loaded the pages' secret is read, and the kept pages it answers with get the names of their scripts.
 */
const arn = process.env['SECRETS_ARNS'];
if (arn !== undefined) process.env['REVALIDATE_SECRET'] = await revalidateSecret(arn);
const { handler: pages } = (await import(new URL('./open-next.mjs', import.meta.url).href)) as { handler: Pages };

export async function handler(
  event: APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  return ownScriptsNamed(await pages(event, context));
}

async function revalidateSecret(SecretId: string): Promise<string> {
  const { SecretString = '{}' } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId }));
  return (JSON.parse(SecretString) as { REVALIDATE_SECRET: string }).REVALIDATE_SECRET;
}
