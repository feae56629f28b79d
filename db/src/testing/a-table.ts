import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { documentClient } from '../client.ts';
import { createTable } from '../table.ts';

/** A fresh table in the embedded engine. */
export async function aTable(): Promise<{ table: string; client: DynamoDBDocumentClient }> {
  const table = `test-${randomUUID()}`;
  const client = aClient();
  await createTable(client, table);
  return { table, client };
}

/** It never waits before it asks again. */
export function aClient(): DynamoDBDocumentClient {
  return documentClient({
    endpoint: inject('standIns').dynamodb,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    time: { now: () => 0, pause: async () => undefined },
  });
}
