import { DeleteCommand, type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { writeIf } from './conditional-write.ts';
import { conditionOf, matching, namesIn } from './expressions.ts';
import { secondsOf } from './item.ts';

/**
 * Does what DynamoDB's TTL does on AWS and the embedded engine does not: deletes what has expired, page by page.
 * The only Scan there is; readers never depend on it. Answers how many are gone.
 */
export async function sweepExpired(table: string, client: DynamoDBDocumentClient, now: Date): Promise<number> {
  const FilterExpression = '#ttl <= :now';
  let swept = 0;
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression,
        ProjectionExpression: 'PK, SK, #ttl',
        ExpressionAttributeNames: namesIn(FilterExpression),
        ExpressionAttributeValues: { ':now': secondsOf(now) },
        ExclusiveStartKey,
      }),
    );
    // One after the other: shoppers go first.
    for (const { PK, SK, ttl } of page.Items ?? []) {
      const command = new DeleteCommand({ TableName: table, Key: { PK, SK }, ...conditionOf(matching({ ttl })) });
      const { written } = await writeIf(() => client.send(command));
      swept += written ? 1 : 0;
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return swept;
}
