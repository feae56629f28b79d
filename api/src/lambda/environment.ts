import * as z from 'zod';

type Environment = Record<string, string | undefined>;

/** AWS's own Lambda extension, which fetches secrets and keeps them for five minutes. */
const EXTENSION = 'http://localhost:2773/secretsmanager/get';
const Answer = z.object({ SecretString: z.string() });
const Secrets = z.record(z.string(), z.string());

/**
 * The settings of a function: what the template says, and what Secrets Manager keeps under the same names. Secrets are
 * not environment variables, where anyone who may look at the function could read them.
 */
export async function withSecrets(environment: Environment): Promise<Environment> {
  const secretId = environment['SECRETS_ARN'];
  if (secretId === undefined) return environment;
  const answer = await fetch(`${EXTENSION}?${new URLSearchParams({ secretId })}`, {
    headers: { 'X-Aws-Parameters-Secrets-Token': environment['AWS_SESSION_TOKEN'] ?? '' },
  });
  if (!answer.ok) throw new Error(`The secrets could not be read: status ${answer.status}.`);
  const { SecretString } = Answer.parse(await answer.json());
  return { ...environment, ...Secrets.parse(JSON.parse(SecretString)) };
}
