import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';

/** An item that was written, and how, as far as the request tells. */
export type Written = Key & { eventName: 'INSERT' | 'MODIFY' | 'REMOVE' };

type Put = { Item: Item; ConditionExpression?: string };
type Keyed = { Key: Item };
type Step = { Put?: Put; Update?: Keyed; Delete?: Keyed };

/**
 * Tells what each request has written, once it has: for what would read the stream of the table on AWS. A request whose
 * answer was lost may have been done, so it is told as well. Whoever is told must not hold up the caller.
 */
export function afterWrites(client: DynamoDBDocumentClient, tell: (written: readonly Written[]) => void): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (asked) => {
        const written = writtenBy(commandName, asked.input);
        if (written.length === 0) return next(asked);
        try {
          const answered = await next(asked);
          tell(written);
          return answered;
        } catch (error) {
          if (mayBeDone(error)) tell(written);
          throw error;
        }
      },
    { step: 'initialize' },
  );
}

function writtenBy(command: string, input: object): Written[] {
  const { TransactItems = [] } = input as { TransactItems?: readonly Step[] };
  switch (command) {
    case 'TransactWriteItemsCommand':
      return TransactItems.flatMap(({ Put, Update, Delete }) => [
        ...(Put ? [put(Put)] : []),
        ...(Update ? [written('MODIFY', Update.Key)] : []),
        ...(Delete ? [written('REMOVE', Delete.Key)] : []),
      ]);
    case 'PutItemCommand':
      return [put(input as Put)];
    case 'UpdateItemCommand':
      return [written('MODIFY', (input as Keyed).Key)];
    case 'DeleteItemCommand':
      return [written('REMOVE', (input as Keyed).Key)];
    default:
      return [];
  }
}

/** What is put without looking is new here; what is put in the place of something names a condition. */
function put({ Item, ConditionExpression = 'attribute_not_exists(PK)' }: Put): Written {
  return written(ConditionExpression === 'attribute_not_exists(PK)' ? 'INSERT' : 'MODIFY', Item);
}

function written(eventName: Written['eventName'], { PK, SK }: Item): Written {
  return { eventName, PK: String(PK), SK: String(SK) };
}

/** A refusal was not done; silence, and a table in trouble, tell nothing. */
function mayBeDone(error: unknown): boolean {
  return !(error instanceof Error && '$fault' in error && error.$fault === 'client');
}
