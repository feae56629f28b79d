import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The next `times` requests fail before they reach the table. Answers how many requests there were since. */
export function failNext(client: DynamoDBDocumentClient, times: number, error: () => Error): () => number {
  let requests = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      requests += 1;
      if (requests <= times) throw error();
      return next(args);
    },
    { step: 'initialize', name: 'failing', override: true },
  );
  return () => requests;
}
