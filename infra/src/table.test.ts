import { tableDefinition } from '@rakhi/api';
import { expect, it } from 'vitest';
import { readTemplate, resource, type Template } from './read-template.ts';

const template = readTemplate();

it('the table is the one that the code defines', () => {
  expect(tableIn(template)).toMatchObject(wanted());
});

it.each<[string, object]>([
  ['a key of another type', { AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'B' }] }],
  ['a key of another name', { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] }],
  ['an index that is missing', { GlobalSecondaryIndexes: tableIn(template).GlobalSecondaryIndexes.slice(1) }],
  [
    'an index without the attributes that lists read',
    {
      GlobalSecondaryIndexes: tableIn(template).GlobalSecondaryIndexes.map((index) => {
        return { ...index, Projection: { ProjectionType: 'KEYS_ONLY' } };
      }),
    },
  ],
  ['another stream', { StreamSpecification: { StreamViewType: 'KEYS_ONLY' } }],
  ['no stream', { StreamSpecification: undefined }],
  ['an end of life under another name', { TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } }],
  ['another way to pay', { BillingMode: 'PROVISIONED' }],
])('%s is found', (_, fault) => {
  expect({ ...tableIn(template), ...fault }).not.toMatchObject(wanted());
});

it('whatever is kept outlives its stack', () => {
  const KEPT = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool', 'AWS::SecretsManager::Secret'];
  const kept = Object.values(template.Resources).filter(({ Type }) => KEPT.includes(Type));
  expect(kept).toHaveLength(KEPT.length);
  for (const each of kept) {
    expect(each).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  }
  expect(tableIn(template)).toMatchObject({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
});

/** The code's definition in CloudFormation's words, with the end of life that `createTable` switches on afterwards. */
function wanted(): object {
  const { TableName: _, StreamSpecification, ...definition } = tableDefinition('any');
  return {
    ...definition,
    StreamSpecification: { StreamViewType: StreamSpecification?.StreamViewType },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  };
}

function tableIn(template: Template) {
  return resource(template, 'Table').Properties as { GlobalSecondaryIndexes: object[] };
}
