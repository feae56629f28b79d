import {
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '@rakhi/db';
import type { Tables, Tag } from './tables.ts';

type Wish = { name: string; arn: string; tags: Tag[]; protect: boolean };

/**
 * What a restored table does not bring along and `infra/template.yaml` wants of it: `infra:check` holds the template to
 * the definition from which this takes its words. Contributor Insights are the template's own. AWS refuses to switch on
 * what is on, so a run that was cut short looks first.
 */
export async function switchOn(dynamo: DynamoDBClient, tables: Tables, wish: Wish): Promise<void> {
  const { name: TableName, arn: ResourceArn, tags: Tags, protect } = wish;
  await dynamo.send(
    new UpdateContinuousBackupsCommand({
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    }),
  );
  await switchOnTtl(dynamo, TableName);
  if (Tags.length > 0) await dynamo.send(new TagResourceCommand({ ResourceArn, Tags }));

  async function update(change: Omit<UpdateTableCommandInput, 'TableName'>): Promise<void> {
    await dynamo.send(new UpdateTableCommand({ TableName, ...change }));
    await tables.untilActive(TableName);
  }
  const { StreamSpecification: stream, DeletionProtectionEnabled: isProtected } = (await tables.find(TableName)) ?? {};
  if (!stream?.StreamEnabled) await update({ StreamSpecification: tableDefinition(TableName).StreamSpecification });
  if (protect && !isProtected) await update({ DeletionProtectionEnabled: true });
}

async function switchOnTtl(dynamo: DynamoDBClient, TableName: string): Promise<void> {
  const { TimeToLiveDescription } = await dynamo.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus?.startsWith('ENABL')) return;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'ttl' };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}
