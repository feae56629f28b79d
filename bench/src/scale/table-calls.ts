import { ask } from '../shop/ask.ts';
import type { Running } from '../shop/running.ts';

/** An item as DynamoDB writes it on the wire. */
export type WireItem = Record<string, { S?: string }>;

/** The engine looks for a signature, not at it. */
const SIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20270101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20270101T000000Z',
};
const MOST_IN_A_BATCH = 25;

/** The few calls that a measurement makes to the table itself, past the shop. */
export function tableOf({ dynamodb, table }: Pick<Running, 'dynamodb' | 'table'>) {
  async function call(operation: string, body: object): Promise<{ Items?: WireItem[] }> {
    const headers = { ...SIGNED, 'x-amz-target': `DynamoDB_20120810.${operation}` };
    const { status, text } = await ask('POST', dynamodb, { headers, body });
    if (status !== 200) throw new Error(`${operation}: ${status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as { Items?: WireItem[] };
  }

  return {
    /** All items below one key, or of one key of an index; enough for what fits into 1 MB. */
    async query(keyName: 'PK' | 'GSI1PK', value: string): Promise<WireItem[]> {
      const { Items = [] } = await call('Query', {
        TableName: table,
        ...(keyName === 'GSI1PK' && { IndexName: 'GSI1' }),
        KeyConditionExpression: `${keyName} = :value`,
        ExpressionAttributeValues: { ':value': { S: value } },
      });
      return Items;
    },
    async write(items: readonly WireItem[]): Promise<void> {
      for (let from = 0; from < items.length; from += MOST_IN_A_BATCH) {
        const batch = items.slice(from, from + MOST_IN_A_BATCH);
        await call('BatchWriteItem', { RequestItems: { [table]: batch.map((Item) => ({ PutRequest: { Item } })) } });
      }
    },
  };
}

export type Table = ReturnType<typeof tableOf>;
