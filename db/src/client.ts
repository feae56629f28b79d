import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type ClientOptions = {
  /** Left out on AWS. */
  endpoint?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
};

const CONNECTIONS = { keepAlive: true, maxSockets: 64 };

/** One for the whole process: its connections are kept, because a new TLS handshake costs more than most requests. */
export function documentClient(options: ClientOptions = {}): DynamoDBDocumentClient {
  const config: DynamoDBClientConfig = {
    ...options,
    maxAttempts: 3,
    requestHandler: {
      httpAgent: CONNECTIONS,
      httpsAgent: CONNECTIONS,
      connectionTimeout: 2_000,
      requestTimeout: 5_000,
    },
  };
  const client = new DynamoDBClient(config);
  // It walks through every input and output to hide what is secret in them, also when nobody logs.
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
