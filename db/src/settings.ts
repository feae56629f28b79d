import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DEFAULT_SHOP_SETTINGS, type Settings, type ShopSettings } from '@rakhi/core';
import { entity } from './item.ts';
import { key } from './keys.ts';
import { queryAll } from './reading.ts';
import { put, transact } from './transaction.ts';

const groups = entity<{ group: string; value: unknown }>('settings');

/** One item per group, so that a group can grow without coming near the size of an item. */
export function settingsIn(table: string, client: DynamoDBDocumentClient): Settings {
  return {
    async read() {
      const items = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'PK = :settings',
        ExpressionAttributeValues: { ':settings': key.settings().PK },
        ConsistentRead: true,
      });
      const stored = items.map(groups.read).map(({ group, value }) => [group, value]);
      return { ...DEFAULT_SHOP_SETTINGS, ...(Object.fromEntries(stored) as Partial<ShopSettings>) };
    },
    async write(settings) {
      const writes = Object.entries(settings).map(([group, value]) =>
        put(table, groups.item(key.settings(group), { group, value })),
      );
      await transact(client, writes);
    },
  };
}
