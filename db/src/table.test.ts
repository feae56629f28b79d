import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createTable } from './table.ts';
import { aTable } from './testing/a-table.ts';

it('makes the table with its indexes and its time to live, and making it again changes nothing', async () => {
  const { table, client } = await aTable();
  await createTable(client, table);
  await createTable(client, table);

  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const indexes = Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema }) => [
    IndexName,
    KeySchema?.map(({ AttributeName }) => AttributeName),
  ]);
  expect(indexes).toEqual([
    ['GSI1', ['GSI1PK', 'GSI1SK']],
    ['GSI2', ['GSI2PK', 'GSI2SK']],
  ]);
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: table }));
  expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
});
