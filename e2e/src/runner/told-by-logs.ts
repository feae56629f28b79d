import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Order } from '@rakhi/contract';
import type { Running } from '../support/running.ts';
import { staff } from '../support/staff.ts';

type Shop = { running: Running; dataDir: string; said(): string };

/** What opens a door or names a person by its very form, whoever it belongs to. */
const FORMS: Record<string, RegExp> = {
  'an e-mail address': /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  'a card number': /\b\d(?:[ -]?\d){14,15}\b/,
  'a signed-in session': /\beyJ[\w-]{20,}\./,
  'the token of a cart or an order': /(?:^|[^\w-])[\w-]{6,22}\.(?=[\w-]*[A-Z])[\w-]{22}(?![\w-])/,
  'a secret of Stripe': /\b(?:sk|rk)_(?:test|live)_|\bwhsec_|_secret_/,
  'a password': /Demo-2027/,
};
/** The table of addresses that greets a newcomer: cards for trying and the sign-ins of the demo. */
const GREETING = /^ {2}(?:Test card|A card that is declined|Sign in \([\w ]+\)|Password of all of them) {2,}/;
/** Shorter words stand in logs by chance. */
const LONG_ENOUGH = 6;

/**
 * What the shop has written to its log and its terminal and must not have: anything that people told it in this run,
 * read back from where it is kept, and its own secrets. One sentence for each find.
 */
export async function toldByLogs(shop: Shop): Promise<string[]> {
  const log = readFileSync(join(shop.dataDir, 'shop.log'), 'utf8');
  const lines = `${log}\n${shop.said()}`.split('\n').filter((line) => !GREETING.test(line));
  const words = [...(await wordsOfPeople(shop.running)), ...secretsIn(shop.dataDir)];
  const known = [...new Set(words)].filter((word) => word.length >= LONG_ENOUGH && !/^[\d-]+$/.test(word));
  return lines.flatMap((line) => {
    const forms = Object.entries(FORMS).flatMap(([name, form]) => (form.test(line) ? [name] : []));
    const told = known.filter((word) => line.includes(word) || line.includes(JSON.stringify(word).slice(1, -1)));
    return [...forms, ...told].map((what) => `${what} stands in: ${line.slice(0, 300)}`);
  });
}

async function wordsOfPeople(running: Running): Promise<string[]> {
  const { orders } = await staff(running);
  return [...(await orders()).flatMap(wordsOf), ...(await wordsOfLetters(running))];
}

function wordsOf({ email, phone, recipients, items, billingAddress }: Order): string[] {
  const ofRecipients = recipients.flatMap(({ name, phone, address, giftMessage, senderName }) => [
    name,
    phone,
    address.line1,
    address.line2,
    senderName,
    ...giftMessage.split('\n'),
  ]);
  const ofItems = items.map(({ personalisation }) => personalisation);
  const all = [email, phone, billingAddress?.name, billingAddress?.line1, ...ofRecipients, ...ofItems];
  return all.filter((word) => word !== undefined);
}

/** Everybody who got a letter, and the links in it that open an order without a password. */
async function wordsOfLetters({ mailbox }: Running): Promise<string[]> {
  const letters = (await (await fetch(`${mailbox}/messages`)).json()) as { to: string | string[]; text: string }[];
  return letters.flatMap(({ to, text }) => [
    ...[to].flat(),
    ...[...text.matchAll(/[?&]token=([^\s&]+)/g)].map(([, token = '']) => token),
  ]);
}

const secretsIn = (dataDir: string): string[] =>
  Object.values(JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>);
