import type { Follow, StreamRecord } from './watched-shop.ts';

type Ways = { batch?: number; retries?: number };

/**
 * Lambda's reader of a stream, as it is documented: in order, batch after batch; after a failure again from the first
 * record that was named; when the tries are used up, what is left of the batch goes to where it is kept, and the rest on.
 * Answers what was put away.
 */
export async function poll(records: readonly StreamRecord[], follow: Follow, ways: Ways = {}): Promise<StreamRecord[]> {
  const { batch = 10, retries = 5 } = ways;
  const putAway: StreamRecord[] = [];
  for (let n = 0; n < records.length; n += batch) {
    let left = records.slice(n, n + batch);
    for (let tries = 0; left.length > 0 && tries <= retries; tries += 1) left = await leftOf(left, follow);
    putAway.push(...left);
  }
  return putAway;
}

async function leftOf(records: StreamRecord[], follow: Follow): Promise<StreamRecord[]> {
  const { batchItemFailures } = await follow({ Records: records });
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
  return first < 0 ? [] : records.slice(first);
}
