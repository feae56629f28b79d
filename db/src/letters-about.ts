import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Mail, type Outbox, ShopError } from '@rakhi/core';
import { writeIf } from './conditional-write.ts';
import { conditionOf, matching } from './expressions.ts';
import { gsi2, key, PENDING_MAILS } from './keys.ts';
import { mailIn, mails } from './mail-items.ts';
import { monthsBetween } from './months.ts';
import { queryAll } from './reading.ts';

/** What one filter may name. */
const MOST_IDS = 100;

/**
 * Letters are filed by month and not by order: an index would be written with every letter, and this is read when
 * somebody is erased, which is once in a while.
 */
export function lettersAboutIn(table: string, client: DynamoDBDocumentClient): Pick<Outbox, 'about' | 'refile'> {
  const listed = async (list: string, orderIds: readonly string[]): Promise<Mail[]> => {
    const ids = Object.fromEntries(orderIds.map((id, n) => [`:id${n}`, id]));
    const items = await queryAll(client, {
      TableName: table,
      IndexName: 'GSI2',
      KeyConditionExpression: 'GSI2PK = :list',
      FilterExpression: `orderId IN (${Object.keys(ids).join()})`,
      ExpressionAttributeValues: { ':list': list, ...ids },
    });
    return items.map(mailIn);
  };

  return {
    async about(orderIds, { from, to }) {
      const lists = [PENDING_MAILS, ...monthsBetween(from.toISOString(), to.toISOString()).map(gsi2.mailsOf)];
      const some = inParts(orderIds);
      const found = await Promise.all(lists.flatMap((list) => some.map((ids) => listed(list, ids))));
      // What was sent meanwhile is on two lists, and the later one knows.
      return [...new Map(found.flat().map((mail) => [mail.id, mail])).values()];
    },
    async refile(before, after) {
      const { status, attempts } = before;
      const command = new PutCommand({
        TableName: table,
        Item: mails.item({ ...key.mail(after.id), ...gsi2.filedMail(after) }, after),
        ...conditionOf(matching({ status, attempts })),
      });
      const { written } = await writeIf(() => client.send(command));
      if (!written) throw new ShopError('version_conflict', 'This letter has been taken or sent meanwhile.');
    },
  };
}

function inParts(orderIds: readonly string[]): string[][] {
  const parts = Math.ceil(orderIds.length / MOST_IDS);
  return Array.from({ length: parts }, (_, n) => orderIds.slice(n * MOST_IDS, (n + 1) * MOST_IDS));
}
