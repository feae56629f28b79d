import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@rakhi/db';
import type { DynamoDBRecord } from 'aws-lambda';

type Told = {
  eventName: NonNullable<DynamoDBRecord['eventName']>;
  PK: string;
  SK: string;
  OldImage?: NonNullable<DynamoDBRecord['dynamodb']>['OldImage'];
  NewImage?: NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];
};

let told = 0;

/** As the stream of a table tells of a written item; later ones have greater numbers. */
export function streamRecord({
  eventName,
  PK,
  SK,
  ...images
}: Told): DynamoDBRecord & { dynamodb: { SequenceNumber: string } } {
  told += 1;
  return {
    eventID: String(told),
    eventName,
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: { PK: { S: PK }, SK: { S: SK } },
      ...images,
      SequenceNumber: String(told).padStart(21, '0'),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

/** As if the stream of this table had not been read yet: whatever lies in it has just come. */
export async function recordsOfTable(environment: Record<string, string>): Promise<DynamoDBRecord[]> {
  const { TABLE_NAME: TableName, DYNAMODB_URL: endpoint } = environment;
  const client = documentClient({ region: 'us-east-1', ...(endpoint && { endpoint }) });
  const records: DynamoDBRecord[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const { PK, SK } of Items) records.push(streamRecord({ eventName: 'INSERT', PK, SK }));
  }
  return records;
}
