import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Message } from '../../mailbox/messages.ts';
import { startMailbox } from '../../mailbox/start-mailbox.ts';
import { startCognito } from '../start-cognito.ts';

export const PASSWORD = 'Rakhi-Demo-2027';

/** A running Cognito and mailbox with a pool of the test's own. */
export type StandInPool = Awaited<ReturnType<typeof aPool>>;

export async function aPool() {
  const dataDir = mkdtempSync(join(tmpdir(), 'cognito-'));
  const mailbox = await startMailbox({ dataDir });
  let cognito = await startCognito({ dataDir, mailboxUrl: mailbox.url });
  const sdk = sdkFor(cognito.url);
  const pool = await sdk.send(new CreateUserPoolCommand({ PoolName: 'test' }));
  const UserPoolId = pool.UserPool?.Id ?? '';
  const client = await sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'web',
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  );

  return {
    UserPoolId,
    ClientId: client.UserPoolClient?.ClientId ?? '',
    dataDir,
    sdk,
    mailbox,
    get url(): string {
      return cognito.url;
    },
    get shop() {
      return { userPoolId: cognito.userPoolId, clientId: cognito.clientId };
    },
    async codeFor(email: string): Promise<string> {
      const reply = await fetch(`${mailbox.url}/messages?to=${encodeURIComponent(email)}`);
      const [newest] = (await reply.json()) as Message[];
      return /\b\d{6}\b/.exec(newest?.text ?? '')?.[0] ?? `no code for ${email}`;
    },
    async restart(): Promise<void> {
      await cognito.close();
      cognito = await startCognito({ dataDir, mailboxUrl: mailbox.url });
    },
    async close(): Promise<void> {
      await Promise.all([cognito.close(), mailbox.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function sdkFor(endpoint: string): CognitoIdentityProviderClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new CognitoIdentityProviderClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
}
