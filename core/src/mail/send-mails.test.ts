import { describe, expect, it } from 'vitest';
import { aShop, paidOrder } from '../testing/a-shop.ts';
import type { Mail } from './mail.ts';
import { sendMail, sendMails } from './send-mails.ts';

async function withALetter() {
  const shop = aShop();
  await paidOrder(shop);
  const [mail] = shop.shelves.mails;
  if (!mail) throw new Error('nobody wrote a letter');
  return { shop, mail };
}

describe('a letter that is sent by its id', () => {
  it('leaves once, and alone', async () => {
    const { shop, mail } = await withALetter();
    shop.shelves.mails.push({ ...mail, id: 'mail_other' });
    expect([await sendMail(mail.id, shop), await sendMail(mail.id, shop)]).toEqual([true, false]);
    expect(shop.shelves.mails.map(({ status }) => status)).toEqual(['sent', 'pending']);
  });

  it('waits in the outbox when the mail is out of order', async () => {
    const { shop, mail } = await withALetter();
    const outOfOrder = { ...shop, mailer: { send: () => Promise.reject(new Error('no post today')) } };
    expect(await sendMail(mail.id, outOfOrder)).toBe(false);
    expect(mail).toMatchObject({ status: 'pending', lastError: 'no post today' });
    expect(shop.measured).toContainEqual({ MailsFailed: 1 });
  });
});

describe('letters that have waited', () => {
  it('all leave in one run, once the mail is in order', async () => {
    const shop = await withLetters(45);
    expect(await sendMails(shop)).toBe(45);
    expect(await sendMails(shop)).toBe(0);
  });

  it('are left to the next run by one that takes too long', async () => {
    const shop = await withLetters(45);
    let seconds = 0;
    const slow = {
      ...shop,
      clock: { now: () => new Date(seconds * 1000) },
      mailer: {
        async send() {
          seconds += 1;
        },
      },
    };
    expect([await sendMails(slow), await sendMails(slow)]).toEqual([40, 5]);
  });

  it('are all seen to their end, also when the table fails one of them', async () => {
    const shop = await withLetters(3);
    const { outbox } = shop;
    const failing = {
      ...shop,
      outbox: {
        ...outbox,
        sent: async (mail: Mail, at: Date) => (mail.id === 'mail_0' ? lost() : outbox.sent(mail, at)),
      },
      mailer: { send: async (_to: string, _letter: object, id: string) => (id === 'mail_0' ? undefined : later()) },
    };
    await expect(sendMails(failing)).rejects.toThrow('lost');
    expect(shop.shelves.mails.map(({ status }) => status)).toEqual(['pending', 'sent', 'sent']);
  });

  it('are not all tried in vain while it is out of order', async () => {
    const shop = await withLetters(45);
    const outOfOrder = { ...shop, mailer: { send: () => Promise.reject(new Error('no post today')) } };
    expect(await sendMails(outOfOrder)).toBe(0);
    expect(shop.shelves.mails.filter(({ lastError }) => lastError !== undefined)).toHaveLength(20);
  });
});

const lost = () => Promise.reject(new Error('lost'));
const later = () => new Promise<void>((resolve) => setImmediate(resolve));

async function withLetters(count: number) {
  const { shop, mail } = await withALetter();
  shop.shelves.mails.splice(0, 1, ...Array.from({ length: count }, (_, n) => ({ ...mail, id: `mail_${n}` })));
  return shop;
}
