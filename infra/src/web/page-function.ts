import { readFile } from 'node:fs/promises';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { freshSecrets } from './fresh-secrets.ts';
import { renewed } from './renewed.ts';
import { type Pages, visited } from './visited.ts';

/** What the pages show others; nothing else comes out of a secret. */
const SECRETS = ['REVALIDATE_SECRET', 'ORIGIN_SECRET', 'PREVIOUS_ORIGIN_SECRET'];

/**
 * The function behind every page. OpenNext's own handler lies beside it as `open-next.mjs` (`build-pages.ts`); before it
 * is loaded the pages' secrets are read, and now and then again while it works. Visitors come by CloudFront, pages that
 * have grown old by a queue.
 */
const lookAtSecrets = await freshSecrets(secrets);
const { handler: pages } = (await import(beside('open-next.mjs'))) as { handler: Pages };
const { preview } = JSON.parse(await readFile(new URL(beside('web/.next/prerender-manifest.json')), 'utf8')) as {
  preview: { previewModeId: string };
};

export async function handler(
  event: APIGatewayProxyEventV2 | SQSEvent,
): Promise<APIGatewayProxyStructuredResultV2 | SQSBatchResponse> {
  await lookAtSecrets();
  return 'Records' in event ? renewed(event, pages, preview.previewModeId) : visited(event, pages);
}

function beside(file: string): string {
  return new URL(`./${file}`, import.meta.url).href;
}

/** Left to itself the SDK waits for a silent service for ever. */
const PATIENCE = { requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true } };

async function secrets(): Promise<Record<string, string>> {
  const arns = process.env['SECRETS_ARNS']?.split(',') ?? [];
  const all = Object.assign({}, ...(await Promise.all(arns.map(secretOf)))) as Record<string, string>;
  return Object.fromEntries(Object.entries(all).filter(([name]) => SECRETS.includes(name)));
}

async function secretOf(SecretId: string): Promise<Record<string, string>> {
  const { SecretString = '{}' } = await new SecretsManagerClient(PATIENCE).send(
    new GetSecretValueCommand({ SecretId }),
  );
  return JSON.parse(SecretString) as Record<string, string>;
}
