import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTimeToLiveCommand,
  type GlobalSecondaryIndex,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const TTL_ATTRIBUTE = 'ttl';

/** The same table that `infra/template.yaml` asks AWS for. */
export function tableDefinition(name: string): CreateTableCommandInput {
  const attributes = ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK'];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
    KeySchema: keySchema('PK', 'SK'),
    GlobalSecondaryIndexes: [index('GSI1'), index('GSI2')],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  };
}

/** Makes the table where CloudFormation does not: on one machine and in tests. Repeating changes nothing. */
export async function createTable(client: DynamoDBDocumentClient, name: string): Promise<void> {
  // There `after-writes.ts` stands for the stream: the embedded engine would keep its records for ever, and read them slowly.
  const { StreamSpecification: _, ...withoutStream } = tableDefinition(name);
  try {
    await client.send(new CreateTableCommand(withoutStream));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await switchOnTtl(client, name);
}

async function switchOnTtl(client: DynamoDBDocumentClient, name: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  const specification = { Enabled: true, AttributeName: TTL_ATTRIBUTE };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: specification }));
}

function index(name: string): GlobalSecondaryIndex {
  return { IndexName: name, KeySchema: keySchema(`${name}PK`, `${name}SK`), Projection: { ProjectionType: 'ALL' } };
}

function keySchema(partition: string, sort: string): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}
