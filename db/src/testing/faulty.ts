import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A request fails before it reaches the table, after the table has done it, or is done in part (only batches know that). */
export type Fault = { when: 'before' | 'after'; error: Error } | { when: 'halfway' };
/** `n` counts requests, from 1. */
export type Choice = (command: string, n: number) => Fault | undefined;

/** A client whose requests go wrong as `choose` says. Answers how many there were since. */
export function faulty(client: DynamoDBDocumentClient, choose: Choice): () => number {
  let requests = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      requests += 1;
      const fault = choose(context.commandName ?? '', requests);
      if (fault?.when === 'before') throw fault.error;
      if (fault?.when === 'halfway') return halfOf(args, next);
      const result = await next(args);
      if (fault) throw fault.error;
      return result;
    },
    { step: 'initialize', name: 'faulty', override: true },
  );
  return () => requests;
}

/** The next `times` requests fail before they reach the table. */
export function failNext(client: DynamoDBDocumentClient, times: number, error: () => Error): () => number {
  return faulty(client, (_, n) => (n <= times ? { when: 'before', error: error() } : undefined));
}

type Batch = { RequestItems: Record<string, { Keys: unknown[] }> };

/** What a busy table does with a batch of readings: it answers some, and names the others. */
async function halfOf<Args extends { input: object }, Result extends { output: object }>(
  args: Args,
  next: (args: Args) => Promise<Result>,
): Promise<Result> {
  const { RequestItems } = args.input as Batch;
  const [table = '', { Keys, ...asked } = { Keys: [] }] = Object.entries(RequestItems)[0] ?? [];
  const half = Math.floor(Keys.length / 2);
  const part = (from: number, to?: number) => ({ [table]: { ...asked, Keys: Keys.slice(from, to) } });
  if (half === 0) return { output: { $metadata: {}, Responses: {}, UnprocessedKeys: part(0) } } as unknown as Result;
  const result = await next({ ...args, input: { ...args.input, RequestItems: part(0, half) } });
  return { ...result, output: { ...result.output, UnprocessedKeys: part(half) } };
}
