import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { SECRET_SETTINGS } from '../config.ts';

type Environment = Record<string, string | undefined>;

// Nothing but secrets comes out of the secret: it cannot point the shop at another table.
const Secrets = z.partialRecord(z.enum(SECRET_SETTINGS), z.string());

/**
 * What the template says, and what the secret says that it names. Secrets are not environment variables, where anyone
 * who may look at a function could read them.
 */
export async function settingsFrom(environment: Environment): Promise<Environment> {
  const arn = environment['SECRETS_ARN'];
  return arn === undefined ? environment : { ...environment, ...(await readSecrets(arn)) };
}

async function readSecrets(arn: string): Promise<z.infer<typeof Secrets>> {
  const client = new SecretsManagerClient();
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
