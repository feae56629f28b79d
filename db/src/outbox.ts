import { type DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Mail, Outbox } from '@rakhi/core';
import { writeIf } from './conditional-write.ts';
import { matching, updateOf } from './expressions.ts';
import { gsi2, key, PENDING_MAILS } from './keys.ts';
import { lettersAboutIn } from './letters-about.ts';
import { mailIn, mailItem, mails, type StoredMail } from './mail-items.ts';

/** A sender that has not reported by then is taken for dead, and the letter is given to another. */
const LEASE_MS = 120_000;
const MOST_ATTEMPTS = 8;
/** Tripled each time: the eight attempts cover some 18 hours, so that a mail service's bad night loses nothing. */
const FIRST_DELAY_MS = 60_000;

export function outboxIn(table: string, client: DynamoDBDocumentClient): Outbox {
  /** Changes a pending letter that is as expected; undefined when it is not. */
  async function change(mail: StoredMail, expected: Partial<StoredMail>, set: Partial<StoredMail>) {
    const { dueAt } = set;
    const place = dueAt === undefined ? { ...gsi2.filedMail(mail), dueAt } : gsi2.pendingMail(mail.id, dueAt);
    const command = new UpdateCommand({
      TableName: table,
      Key: key.mail(mail.id),
      ...updateOf({ set: { ...set, ...place } }, matching({ status: 'pending', ...expected })),
    });
    return (await writeIf(() => client.send(command))).written;
  }

  async function take({ dueAt, ...mail }: StoredMail, now: Date): Promise<Mail[]> {
    if (mail.attempts >= MOST_ATTEMPTS) {
      await change(mail, { attempts: mail.attempts }, { status: 'failed' });
      return [];
    }
    // An attempt counts when it begins: a letter that kills its sender must not be tried for ever.
    const taken: Mail = { ...mail, attempts: mail.attempts + 1 };
    const lease = { attempts: taken.attempts, dueAt: later(now, LEASE_MS) };
    return (await change(mail, { attempts: mail.attempts }, lease)) ? [taken] : [];
  }

  return {
    ...lettersAboutIn(table, client),
    async claim(limit, now) {
      const query = new QueryCommand({
        TableName: table,
        IndexName: 'GSI2',
        KeyConditionExpression: 'GSI2PK = :pending AND GSI2SK < :now',
        ExpressionAttributeValues: { ':pending': PENDING_MAILS, ':now': later(now, 1) },
        Limit: limit,
      });
      const { Items = [] } = await client.send(query);
      return (await Promise.all(Items.map((item) => take(mails.read(item), now)))).flat();
    },
    async claimOne(id, now) {
      const lease = later(now, LEASE_MS);
      const command = new UpdateCommand({
        TableName: table,
        Key: key.mail(id),
        ...updateOf(
          { set: { dueAt: lease, ...gsi2.pendingMail(id, lease) }, add: { attempts: 1 } },
          {
            // One that has been tried too often is left to `claim`, which files it.
            condition: '#status = :pending AND #dueAt <= :now AND #attempts < :most',
            values: { ':pending': 'pending', ':now': now.toISOString(), ':most': MOST_ATTEMPTS },
          },
        ),
        ReturnValues: 'ALL_NEW',
      });
      const claimed = await writeIf(() => client.send(command));
      return claimed.written && claimed.reply.Attributes ? mailIn(claimed.reply.Attributes) : undefined;
    },
    async put(mail) {
      await client.send(new PutCommand({ TableName: table, Item: mailItem(mail) }));
    },
    async sent(mail, at) {
      await change(mail, {}, { status: 'sent', sentAt: at.toISOString() });
    },
    async failed(mail, error, at) {
      const isLast = mail.attempts >= MOST_ATTEMPTS;
      const dueAt = later(at, FIRST_DELAY_MS * 3 ** (mail.attempts - 1));
      const next: Partial<StoredMail> = isLast ? { status: 'failed' } : { dueAt };
      // If the lease ran out meanwhile, the letter is another sender's now.
      await change(mail, { attempts: mail.attempts }, { ...next, lastError: error });
    },
  };
}

function later(time: Date, milliseconds: number): string {
  return new Date(time.getTime() + milliseconds).toISOString();
}
