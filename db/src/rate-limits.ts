import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { updateOf } from './expressions.ts';
import { entity } from './item.ts';
import { key } from './keys.ts';

export type RateLimits = {
  /** Counts one more and answers how many there were in this window, by all processes together. */
  hit(bucket: string, windowSeconds: number, now: Date): Promise<number>;
};

const rates = entity<{ hits: number }>('rate');

export function rateLimitsIn(table: string, client: DynamoDBDocumentClient): RateLimits {
  return {
    async hit(bucket, windowSeconds, now) {
      const window = Math.floor(now.getTime() / 1000 / windowSeconds);
      const ttl = (window + 1) * windowSeconds;
      const command = new UpdateCommand({
        TableName: table,
        // Each window has an item of its own, so an old one that still lies there never counts.
        Key: key.rate(bucket, ttl),
        ...updateOf({ set: { ...rates.marks, ttl }, add: { hits: 1 } }),
        ReturnValues: 'UPDATED_NEW',
      });
      const { Attributes } = await client.send(command);
      return Number(Attributes?.['hits']);
    },
  };
}
