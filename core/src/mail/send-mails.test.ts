import { describe, expect, it } from 'vitest';
import { aShop, paidOrder } from '../testing/a-shop.ts';
import { sendMail } from './send-mails.ts';

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
