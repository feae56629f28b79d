import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Capacity = { read: number; write: number; calls: number };
type Consumed = { CapacityUnits?: number; ReadCapacityUnits?: number; WriteCapacityUnits?: number };

/** Counts what `client` consumes while `work` runs. */
export async function capacityOf(client: DynamoDBDocumentClient, work: () => Promise<unknown>): Promise<Capacity> {
  const used: Capacity = { read: 0, write: 0, calls: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const kind = /Get|Query|Scan/.test(context.commandName ?? '') ? 'read' : 'write';
      for (const { CapacityUnits = 0 } of consumedIn(result.output)) used[kind] += CapacityUnits;
      used.calls += 1;
      return result;
    },
    { step: 'initialize', name: 'capacity', override: true },
  );
  await work();
  client.middlewareStack.remove('capacity');
  return used;
}

function consumedIn(output: object): Consumed[] {
  const consumed = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  return [consumed].flat().filter((each): each is Consumed => typeof each === 'object' && each !== null);
}
