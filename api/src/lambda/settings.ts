import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { SECRET_SETTINGS } from '../config.ts';

export type Environment = Record<string, string | undefined>;

// Nothing but secrets comes out of a secret: it cannot point the shop at another table.
const Secrets = z.partialRecord(z.enum(SECRET_SETTINGS), z.string());

/**
 * Left to itself the SDK waits for ever. A cold start has ten seconds, and whoever reads again does so in the midst of
 * a request, where the old secrets do as well.
 */
const PATIENCE = { requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true } };

/**
 * What the template says, and what the secrets say that it names. Secrets are not environment variables, where anyone
 * who may look at a function could read them.
 */
export async function settingsFrom(environment: Environment): Promise<Environment> {
  const arns = environment['SECRETS_ARNS'];
  if (arns === undefined) return environment;
  const client = new SecretsManagerClient(PATIENCE);
  const secrets = await Promise.all(arns.split(',').map((arn) => readSecret(client, arn)));
  return Object.assign({}, environment, ...secrets);
}

async function readSecret(client: SecretsManagerClient, arn: string): Promise<z.infer<typeof Secrets>> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  return Secrets.parse(jsonIn(SecretString));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes what it could not read, and that would be in the log.
    throw new Error('The secret is not JSON.');
  }
}
