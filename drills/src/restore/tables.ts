import {
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';

export type Time = { now(): number; pause(milliseconds: number): Promise<unknown> };
export type Window = { earliest: Date; latest: Date };
export type Tag = { Key: string; Value: string };

const LOOKS_AGAIN_AFTER_MS = 10_000;
const ON_ITS_WAY = ['CREATING', 'UPDATING'];

/** What AWS is asked about whole tables. */
export function tablesOf(dynamo: DynamoDBClient, time: Time) {
  async function find(name: string): Promise<TableDescription | undefined> {
    try {
      return (await dynamo.send(new DescribeTableCommand({ TableName: name }))).Table;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }

  return {
    find,
    /** Between which moments the table can be had back. */
    async window(name: string): Promise<Window> {
      const { ContinuousBackupsDescription } = await dynamo.send(
        new DescribeContinuousBackupsCommand({ TableName: name }),
      );
      const { PointInTimeRecoveryStatus, EarliestRestorableDateTime, LatestRestorableDateTime } =
        ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {};
      if (PointInTimeRecoveryStatus !== 'ENABLED' || !EarliestRestorableDateTime || !LatestRestorableDateTime) {
        throw new Error(`${name} cannot be had back: its point-in-time recovery is off.`);
      }
      return { earliest: EarliestRestorableDateTime, latest: LatestRestorableDateTime };
    },
    async restore(asked: { source: string; target: string; at?: Date }): Promise<void> {
      const { source, target, at } = asked;
      const moment = at ? { RestoreDateTime: at } : { UseLatestRestorableTime: true };
      const names = { SourceTableName: source, TargetTableName: target };
      await dynamo.send(new RestoreTableToPointInTimeCommand({ ...names, ...moment }));
    },
    /** @throws Error when it will not come any more */
    async untilActive(name: string): Promise<void> {
      for (;;) {
        const { TableStatus = 'gone' } = (await find(name)) ?? {};
        if (TableStatus === 'ACTIVE') return;
        if (!ON_ITS_WAY.includes(TableStatus)) throw new Error(`${name} did not come to life: it is ${TableStatus}.`);
        await time.pause(LOOKS_AGAIN_AFTER_MS);
      }
    },
    /** Those that people gave it: AWS's own may not be given to another table. */
    async tags(arn: string): Promise<Tag[]> {
      const { Tags = [] } = await dynamo.send(new ListTagsOfResourceCommand({ ResourceArn: arn }));
      return Tags.flatMap(({ Key, Value }) =>
        Key === undefined || Key.startsWith('aws:') ? [] : [{ Key, Value: Value ?? '' }],
      );
    },
    async remove(name: string): Promise<void> {
      await dynamo.send(new DeleteTableCommand({ TableName: name }));
    },
  };
}

export type Tables = ReturnType<typeof tablesOf>;
