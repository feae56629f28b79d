import { type onTableChanges, tableChangeIn } from '@rakhi/api';
import type { Written } from '@rakhi/db';

/** What the shop does with changes of its table, on AWS in a function of its own. */
export type Follow = ReturnType<typeof onTableChanges>;
export type StreamRecord = Parameters<Follow>[0]['Records'][number];
type Told = NonNullable<StreamRecord['dynamodb']>;
export type Images = Pick<Told, 'OldImage' | 'NewImage'>;

const DIGITS = 21;

/** Undefined when the filters on AWS would keep it from the shop. */
export function kindOf({ eventName, ...key }: Written): string | undefined {
  return tableChangeIn({ eventName, dynamodb: { Keys: keysOf(key) } })?.kind;
}

/** Records as DynamoDB's stream has them: in the order of the writes, each with a number of its own. */
export function recordsFor(table: string) {
  const eventSourceARN = `arn:aws:dynamodb:us-east-1:000000000000:table/${table}/stream/one-machine`;
  let told = 0;
  return ({ eventName, ...key }: Written, images: Images): StreamRecord => {
    told += 1;
    return {
      eventID: `${table}-${told}`,
      eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      eventSourceARN,
      awsRegion: 'us-east-1',
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
        Keys: keysOf(key),
        ...images,
        SequenceNumber: String(told).padStart(DIGITS, '0'),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    };
  };
}

const keysOf = ({ PK, SK }: Omit<Written, 'eventName'>) => ({ PK: { S: PK }, SK: { S: SK } });
