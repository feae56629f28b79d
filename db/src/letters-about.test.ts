import { describe, expect, it } from 'vitest';
import { outboxIn } from './outbox.ts';
import { aTable } from './testing/a-table.ts';
import { aMail } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';

const AT = new Date('2027-08-10T10:00:00.000Z');
const SUMMER = { from: new Date('2027-07-31T23:59:59.000Z'), to: AT };

async function anOutbox() {
  const { table, client } = await aTable();
  return { outbox: outboxIn(table, client), client };
}

describe('letters about an order', () => {
  it('are found whether they wait, were sent or failed, in each month of the time asked for', async () => {
    const { outbox } = await anOutbox();
    const july = aMail({ id: 'mail_july', createdAt: '2027-07-02T10:00:00.000Z' });
    const waits = aMail({ id: 'mail_waits', createdAt: '2027-08-09T10:00:00.000Z' });
    for (const mail of [july, waits, aMail({ id: 'mail_other', orderId: 'ord_other' })]) await outbox.put(mail);
    await outbox.sent(july, AT);

    const found = await outbox.about([july.orderId], SUMMER);
    expect(found).toEqual([waits, { ...july, status: 'sent', sentAt: AT.toISOString() }]);
    expect(await outbox.about(['ord_none'], SUMMER)).toEqual([]);
  });

  it('are found for any number of orders', async () => {
    const { outbox } = await anOutbox();
    const ids = Array.from({ length: 101 }, (_, n) => `ord_${n}`);
    for (const id of ['ord_0', 'ord_100']) await outbox.put(aMail({ id: `mail_${id}`, orderId: id }));
    expect((await outbox.about(ids, SUMMER)).map(({ orderId }) => orderId)).toEqual(['ord_0', 'ord_100']);
    expect(await outbox.about([], SUMMER)).toEqual([]);
  });

  it('are filed anew, and wait no longer', async () => {
    const { outbox } = await anOutbox();
    await outbox.put(aMail());
    const blank = aMail({ to: '', status: 'failed' });
    await outbox.refile(aMail(), blank);
    expect(await outbox.claim(10, new Date('2030-01-01'))).toEqual([]);
    expect(await outbox.about([blank.orderId], SUMMER)).toEqual([blank]);
  });

  it('stay as they are when they were taken meanwhile, or are not there', async () => {
    const { outbox } = await anOutbox();
    await expect(outbox.refile(aMail(), aMail({ to: '' }))).rejects.toMatchObject({ code: 'version_conflict' });
    await outbox.put(aMail());
    const [taken = aMail()] = await outbox.claim(10, AT);
    await expect(outbox.refile(aMail(), aMail({ to: '' }))).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await outbox.about([taken.orderId], SUMMER)).toEqual([taken]);
  });

  it('cost a query for what waits and one for each month, and two units to file', async () => {
    const { outbox, client } = await anOutbox();
    await outbox.put(aMail());
    await outbox.sent(aMail(), AT);
    const looking = () => outbox.about(['ord_1'], SUMMER);
    expect(await capacityOf(client, looking)).toEqual({ read: 1.5, write: 0, calls: 3 });
    const sent = aMail({ status: 'sent' });
    const filing = () => outbox.refile(sent, { ...sent, to: '' });
    expect(await capacityOf(client, filing)).toEqual({ read: 0, write: 2, calls: 1 });
  });
});
