import { key } from '@rakhi/db';
import type { DynamoDBRecord } from 'aws-lambda';

type EventName = NonNullable<DynamoDBRecord['eventName']>;
/** In the words of Lambda's filters of events. */
type Pattern = { eventName: readonly EventName[]; dynamodb: { Keys: { SK: { S: readonly [{ prefix: string }] } } } };

/**
 * What the table's stream is listened to for. `infra/template.yaml` has the same patterns, so that nothing else wakes
 * the function.
 */
export const TABLE_CHANGES = {
  letter: pattern(key.mail(''), ['INSERT']),
  // Its parcels and its timeline change with it, under other sort keys.
  order: pattern(key.order(''), ['INSERT', 'MODIFY']),
  product: pattern(key.product(''), ['INSERT', 'MODIFY', 'REMOVE']),
  /** A product has moved from here to another address. */
  address: pattern(key.slug(''), ['REMOVE']),
} satisfies Record<string, Pattern>;

export type TableChange = { kind: keyof typeof TABLE_CHANGES; id: string };
type Told = Pick<DynamoDBRecord, 'eventName' | 'dynamodb'>;

/** Undefined when it is nothing that we listen for. @throws Error when it does not tell what it is about */
export function tableChangeIn({ eventName, dynamodb }: Told): TableChange | undefined {
  const sortKey = dynamodb?.Keys?.['SK']?.S;
  if (sortKey === undefined || eventName === undefined) throw new Error('This record has no key.');
  for (const kind of KINDS) {
    const { prefix } = TABLE_CHANGES[kind].dynamodb.Keys.SK.S[0];
    if (TABLE_CHANGES[kind].eventName.includes(eventName) && sortKey.startsWith(prefix)) {
      return { kind, id: sortKey.slice(prefix.length) };
    }
  }
  return undefined;
}

const KINDS = Object.keys(TABLE_CHANGES) as TableChange['kind'][];

function pattern({ SK }: { SK: string }, eventName: readonly EventName[]): Pattern {
  return { eventName, dynamodb: { Keys: { SK: { S: [{ prefix: SK }] } } } };
}
