import type { Outbox } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { outboxIn } from './outbox.ts';
import { queryAll } from './reading.ts';
import { aTable } from './testing/a-table.ts';
import { aMail } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';

const AT = new Date('2027-08-10T10:00:00.000Z');
const minutesLater = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

async function anOutbox() {
  const { table, client } = await aTable();
  const outbox = outboxIn(table, client);
  const filed = async (month: string) =>
    queryAll(client, {
      TableName: table,
      IndexName: 'GSI2',
      KeyConditionExpression: 'GSI2PK = :list',
      ExpressionAttributeValues: { ':list': `MAILS#${month}` },
    });
  return { outbox, client, filed };
}

describe('the outbox', () => {
  it('gives each letter to one sender', async () => {
    const { outbox } = await anOutbox();
    const ids = Array.from({ length: 10 }, (_, n) => `mail_${n}`);
    await Promise.all(ids.map((id) => outbox.put(aMail({ id }))));

    const claims = await Promise.all([1, 2, 3].map(() => outbox.claim(10, AT)));
    const claimed = claims.flat();
    expect(claimed.map(({ id }) => id).sort()).toEqual(ids);
    expect(claimed[0]).toEqual(aMail({ id: String(claimed[0]?.id), attempts: 1 }));
  });

  it('gives the oldest first, and not before their time', async () => {
    const { outbox } = await anOutbox();
    await outbox.put(aMail({ id: 'mail_new', createdAt: minutesLater(5).toISOString() }));
    await outbox.put(aMail({ id: 'mail_old' }));
    expect(await outbox.claim(10, AT)).toMatchObject([{ id: 'mail_old' }]);
    expect(await outbox.claim(10, minutesLater(5))).toMatchObject([{ id: 'mail_old' }, { id: 'mail_new' }]);
  });

  it('gives a letter again when its sender has died', async () => {
    const { outbox } = await anOutbox();
    await outbox.put(aMail());
    await outbox.claim(10, AT);
    expect(await outbox.claim(10, minutesLater(1.9))).toEqual([]);
    expect(await outbox.claim(10, minutesLater(2))).toMatchObject([{ id: 'mail_1', attempts: 2 }]);
  });

  it('gives one letter by its id, to one of many who ask, and leaves it to nobody else meanwhile', async () => {
    const { outbox } = await anOutbox();
    await outbox.put(aMail());
    await outbox.put(aMail({ id: 'mail_2' }));
    const claims = await Promise.all([1, 2, 3].map(() => outbox.claimOne('mail_1', AT)));
    expect(claims.filter(Boolean)).toEqual([aMail({ attempts: 1 })]);
    expect(await outbox.claim(10, AT)).toMatchObject([{ id: 'mail_2' }]);
    expect(await outbox.claimOne('mail_2', AT)).toBeUndefined();
    expect(await outbox.claimOne('mail_1', minutesLater(2))).toMatchObject({ id: 'mail_1', attempts: 2 });
  });

  it.each<[string, (outbox: Outbox) => Promise<unknown>]>([
    ['is not there', async () => undefined],
    ['is not to be sent yet', (outbox) => outbox.put(aMail({ createdAt: minutesLater(1).toISOString() }))],
    ['was sent', (outbox) => outbox.put(aMail()).then(() => outbox.sent(aMail(), AT))],
    ['was tried as often as any', (outbox) => outbox.put(aMail({ attempts: 8 }))],
  ])('does not give a letter by its id that %s', async (_, happen) => {
    const { outbox } = await anOutbox();
    await happen(outbox);
    expect(await outbox.claimOne('mail_1', AT)).toBeUndefined();
  });

  it('files what was sent by its month', async () => {
    const { outbox, filed } = await anOutbox();
    await outbox.put(aMail());
    const [mail = aMail()] = await outbox.claim(10, AT);
    await outbox.sent(mail, minutesLater(1));
    expect(await outbox.claim(10, minutesLater(60))).toEqual([]);
    expect(await filed('2027-08')).toMatchObject([{ status: 'sent', sentAt: minutesLater(1).toISOString() }]);
  });

  it('tries a failed letter again after a growing while, eight times at most', async () => {
    const { outbox, filed } = await anOutbox();
    await outbox.put(aMail());
    const delays = [1, 3, 9, 27, 81, 243, 729];
    let now = AT;
    for (const minutes of delays) {
      const [mail = aMail()] = await outbox.claim(10, now);
      await outbox.failed(mail, 'mailbox full', now);
      const almost = new Date(now.getTime() + minutes * 60_000 - 1);
      expect(await outbox.claim(10, almost)).toEqual([]);
      now = new Date(almost.getTime() + 1);
    }
    const [last = aMail()] = await outbox.claim(10, now);
    expect(last).toMatchObject({ attempts: 8, lastError: 'mailbox full' });
    await outbox.failed(last, 'mailbox full', now);

    expect(await outbox.claim(10, new Date('2030-01-01'))).toEqual([]);
    expect(await filed('2027-08')).toMatchObject([{ status: 'failed', attempts: 8 }]);
  });

  it('gives up on a letter that kills its senders', async () => {
    const { outbox, filed } = await anOutbox();
    await outbox.put(aMail());
    for (let died = 0; died < 8; died++) expect(await outbox.claim(10, minutesLater(died * 2))).toHaveLength(1);
    expect(await outbox.claim(10, minutesLater(16))).toEqual([]);
    expect(await filed('2027-08')).toMatchObject([{ status: 'failed' }]);
  });

  it('does not listen to a sender that is too late', async () => {
    const { outbox, filed } = await anOutbox();
    await outbox.put(aMail());
    const [slow = aMail()] = await outbox.claim(10, AT);
    const [other = aMail()] = await outbox.claim(10, minutesLater(2));
    await outbox.sent(other, minutesLater(2));
    await outbox.failed(slow, 'timeout', minutesLater(3));
    expect(await filed('2027-08')).toMatchObject([{ status: 'sent' }]);
  });

  it('costs so many capacity units', async () => {
    const { outbox, client } = await anOutbox();
    const put = await capacityOf(client, () => outbox.put(aMail()));
    expect(put).toEqual({ read: 0, write: 2, calls: 1 });
    const claim = await capacityOf(client, () => outbox.claim(10, AT));
    expect(claim).toEqual({ read: 0.5, write: 3, calls: 2 });
    await outbox.put(aMail({ id: 'mail_2' }));
    const claimOne = await capacityOf(client, () => outbox.claimOne('mail_2', AT));
    expect(claimOne).toEqual({ read: 0, write: 3, calls: 1 });
    const sent = await capacityOf(client, () => outbox.sent(aMail({ attempts: 1 }), AT));
    expect(sent).toEqual({ read: 0, write: 3, calls: 1 });
  });
});
