import {
  type DynamoDBClient,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '@rakhi/db';
import type { Tables, Tag } from './tables.ts';

type Wish = { name: string; arn: string; tags: Tag[]; protect: boolean };

/**
 * What a restored table does not bring along and `infra/template.yaml` wants of it: `infra:check` holds the template to
 * the definition from which this takes its words. Contributor Insights are the template's own.
 */
export async function switchOn(dynamo: DynamoDBClient, tables: Tables, wish: Wish): Promise<void> {
  const { name: TableName, arn: ResourceArn, tags: Tags, protect } = wish;
  await dynamo.send(
    new UpdateContinuousBackupsCommand({
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    }),
  );
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'ttl' };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  if (Tags.length > 0) await dynamo.send(new TagResourceCommand({ ResourceArn, Tags }));
  const { StreamSpecification } = tableDefinition(TableName);
  await dynamo.send(new UpdateTableCommand({ TableName, StreamSpecification }));
  await tables.untilActive(TableName);
  if (!protect) return;
  await dynamo.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
  await tables.untilActive(TableName);
}
