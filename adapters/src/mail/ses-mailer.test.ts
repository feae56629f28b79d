import { expect, inject, it } from 'vitest';
import { sesMailer } from './ses-mailer.ts';

const LETTER = { subject: 'राखी 🪢 is on its way', html: '<p>Soon &amp; safely.</p>', text: 'Soon & safely.' };
const FROM = 'Usa Rakhi <hello@usarakhi.example>';
const address = `asha.${Date.now()}@example.com`;

it('delivers both parts of a letter as they were written', async () => {
  await mailerAt(inject('standIns').mailbox).send(address, LETTER, 'mail_01J');
  const reply = await fetch(`${inject('standIns').mailbox}/messages?to=${address}`);
  expect(await reply.json()).toEqual([expect.objectContaining({ ...LETTER, from: FROM, to: address })]);
});

it('fails when the letter is not taken, so that it stays in the outbox', async () => {
  const mailer = mailerAt(inject('standIns').mailbox);
  await expect(mailer.send('asha at example', LETTER, 'mail_01J')).rejects.toThrow();
});

it('fails when nobody is there', async () => {
  await expect(mailerAt('http://127.0.0.1:9').send(address, LETTER, 'mail_01J')).rejects.toThrow();
});

function mailerAt(endpoint: string) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return sesMailer({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 }, FROM);
}
