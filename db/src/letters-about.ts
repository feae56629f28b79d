import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Mail, type Outbox, ShopError } from '@rakhi/core';
import { writeIf } from './conditional-write.ts';
import { conditionOf, matching } from './expressions.ts';
import { gsi2, key, PENDING_MAILS } from './keys.ts';
import { mailIn, mails } from './mail-items.ts';
import { monthsBetween } from './months.ts';
import { queryAll } from './reading.ts';

/**
 * Letters are filed by month and not by order: an index would be written with every letter, and this is read when
 * somebody is erased, which is once in a while.
 */
export function lettersAboutIn(table: string, client: DynamoDBDocumentClient): Pick<Outbox, 'about' | 'refile'> {
  const listed = async (list: string): Promise<Mail[]> => {
    const items = await queryAll(client, {
      TableName: table,
      IndexName: 'GSI2',
      KeyConditionExpression: 'GSI2PK = :list',
      ExpressionAttributeValues: { ':list': list },
    });
    return items.map(mailIn);
  };

  return {
    async about(orderIds, { from, to }) {
      const months = monthsBetween(from.toISOString(), to.toISOString());
      const found: Mail[] = [];
      // One list after the other: together they would take the memory of a function.
      for (const list of [PENDING_MAILS, ...months.map(gsi2.mailsOf)]) {
        found.push(...(await listed(list)).filter(({ orderId }) => orderIds.has(orderId)));
      }
      // What was sent meanwhile is on two lists, and the later one knows.
      return [...new Map(found.map((mail) => [mail.id, mail])).values()];
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
