import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { patiently, type Time } from './patience.ts';

export type ClientOptions = {
  /** Left out on AWS. */
  endpoint?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** These two are left out but in tests. */
  time?: Time;
  answersWithinMs?: number;
};

const CONNECTIONS = { keepAlive: true, maxSockets: 64 };

/**
 * One for the whole process: its connections are kept, because a new TLS handshake costs more than most requests.
 * Every call is patient, and refuses with `try_again` when patience has not helped.
 */
export function documentClient({
  time,
  answersWithinMs = 5_000,
  ...options
}: ClientOptions = {}): DynamoDBDocumentClient {
  const config: DynamoDBClientConfig = {
    ...options,
    // Only `patiently` repeats: two layers would multiply their tries, and the SDK's knows no conflicts.
    maxAttempts: 1,
    requestHandler: {
      httpAgent: CONNECTIONS,
      httpsAgent: CONNECTIONS,
      connectionTimeout: 2_000,
      requestTimeout: answersWithinMs,
      // Without this the SDK writes a warning and waits on, for ever.
      throwOnRequestTimeout: true,
    },
  };
  const client = new DynamoDBClient(config);
  // It walks through every input and output to hide what is secret in them, also when nobody logs.
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.add((next) => (args) => patiently(() => next(args), time), {
    step: 'initialize',
    priority: 'high',
    name: 'patience',
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
