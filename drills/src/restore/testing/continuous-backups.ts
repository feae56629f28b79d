import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { tableDefinition } from '@rakhi/db';
import { allItems, type Item } from '../../books/read-table.ts';

/** What can happen to a restore: items that come back changed or not at all, or none. */
export type Fate = { item?: (item: Item) => Item | undefined; fails?: boolean };
export type Asked = Record<string, unknown> & { TableName?: string };
export type Answer = { status: number; body: object };
type Restored = { looksLeft: number; source: string; at: Date };

const LOOKS_UNTIL_ACTIVE = 3;
const LATEST_MS_AGO = 240_000;
const EARLIEST_MS_AGO = 35 * 86_400_000;
const GONE: Answer = { status: 400, body: { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException' } };

/**
 * What AWS has and the engine has not. A restore is a copy of what the table is at this moment; the new one is CREATING
 * until it has been looked at often enough.
 */
export function continuousBackups(client: DynamoDBDocumentClient, { item: changed = (item) => item, fails }: Fate) {
  const restored = new Map<string, Restored>();
  const recoverable = new Set<string>();
  const asked: string[] = [];
  const latest = () => new Date(Date.now() - LATEST_MS_AGO);

  const operations: Record<string, (asked: Asked) => Promise<object> | object> = {
    DescribeContinuousBackups: ({ TableName = '' }) => ({
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: recoverable.has(TableName) ? 'ENABLED' : 'DISABLED',
          ...(recoverable.has(TableName) && {
            EarliestRestorableDateTime: secondsOf(new Date(Date.now() - EARLIEST_MS_AGO)),
            LatestRestorableDateTime: secondsOf(latest()),
          }),
        },
      },
    }),
    UpdateContinuousBackups: ({ TableName = '' }) => recoverable.add(TableName) && {},
    async RestoreTableToPointInTime({ SourceTableName, TargetTableName, RestoreDateTime: at }) {
      const [source, target] = [String(SourceTableName), String(TargetTableName)];
      asked.push(target);
      // Neither stream nor TTL come along.
      const { StreamSpecification: _, ...bare } = tableDefinition(target);
      await client.send(new CreateTableCommand(bare));
      const copies = (await allItems({ name: source, client })).flatMap((item) => changed(item) ?? []);
      await Promise.all(copies.map((Item) => client.send(new PutCommand({ TableName: target, Item }))));
      const moment = at === undefined ? latest() : new Date(Number(at) * 1000);
      restored.set(target, { looksLeft: LOOKS_UNTIL_ACTIVE, source, at: moment });
      return {};
    },
  };

  return {
    recoverable,
    /** The names of the tables that were to be made. */
    asked,
    operations,
    /** What the engine says of a table, and what AWS would add. */
    described({ TableName = '' }: Asked, answer: Answer): Answer {
      const found = restored.get(TableName);
      if (!found || answer.status !== 200) return answer;
      found.looksLeft -= 1;
      const isComing = found.looksLeft >= 0;
      if (!isComing && fails) return GONE;
      const { Table } = answer.body as { Table: { TableArn: string; TableName: string } };
      const SourceTableArn = Table.TableArn.replace(Table.TableName, found.source);
      const RestoreSummary = {
        SourceTableArn,
        RestoreDateTime: secondsOf(found.at),
        RestoreInProgress: isComing,
      };
      const TableStatus = isComing ? { TableStatus: 'CREATING' } : {};
      return { status: 200, body: { Table: { ...Table, RestoreSummary, ...TableStatus } } };
    },
  };
}

const secondsOf = (moment: Date) => Math.floor(moment.getTime() / 1000);
