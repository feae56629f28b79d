import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../stand-in.ts';
import type { Message } from './messages.ts';
import { startMailbox } from './start-mailbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
let mailbox: StandIn;

beforeEach(async () => {
  mailbox = await startMailbox({ dataDir: folder });
  await fetch(`${mailbox.url}/messages`, { method: 'DELETE' });
});
afterEach(() => mailbox.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sending with the SES client', () => {
  it('delivers a letter to every recipient, newest first', async () => {
    await send(
      aLetter({ Destination: { ToAddresses: ['Asha Rao <Asha@Example.com>'], BccAddresses: ['owner@example.com'] } }),
    );
    const { MessageId } = await send(aLetter());
    const [newest, ...older] = await messages();
    expect(newest).toMatchObject({ id: MessageId, to: 'ravi@example.com', subject: 'Your rakhi is on its way' });
    expect(older.map((message) => message.to)).toEqual(['owner@example.com', 'asha@example.com']);
    expect(await messages('ASHA@example.com')).toHaveLength(1);
  });

  it('keeps the letters over a restart', async () => {
    await send(aLetter());
    await mailbox.close();
    mailbox = await startMailbox({ dataDir: folder });
    expect(await messages()).toMatchObject([
      {
        from: 'Usa Rakhi <hello@usarakhi.example>',
        text: 'Soon.',
        html: '<p>Soon.</p>',
        at: expect.stringMatching(/Z$/),
      },
    ]);
  });

  it.each<[string, Partial<SendEmailCommandInput>]>([
    ['no recipient', { Destination: {} }],
    ['an address that is none', { Destination: { ToAddresses: ['ravi at example'] } }],
    [
      'a recipient hidden behind a line break',
      { Destination: { ToAddresses: ['a@example.com\r\nBcc: b@example.com'] } },
    ],
    ['an address in other letters than ASCII', { Destination: { ToAddresses: ['राखी@example.com'] } }],
    ['more than fifty recipients', { Destination: { ToAddresses: Array(51).fill('ravi@example.com') } }],
    ['a sender that is none', { FromEmailAddress: 'Usa Rakhi' }],
    ['no body', { Content: { Simple: { Subject: { Data: 'Hello' }, Body: {} } } }],
    ['a subject of two lines', { Content: { Simple: { Subject: { Data: 'a\nb' }, Body: { Text: { Data: 'c' } } } } }],
    ['raw content', { Content: { Raw: { Data: new Uint8Array([1]) } } }],
  ])('refuses %s', async (_, part) => {
    await expect(send(aLetter(part))).rejects.toMatchObject({ name: 'BadRequestException' });
    expect(await messages()).toEqual([]);
  });

  it('fails as often as it was told, then works again', async () => {
    const orders = { method: 'POST', body: JSON.stringify({ times: 1 }) };
    await fetch(`${mailbox.url}/_control/fail`, orders);
    await expect(send(aLetter())).rejects.toMatchObject({ name: 'InternalFailure' });
    await send(aLetter());
    expect(await messages()).toHaveLength(1);
  });

  it('keeps out a stranger without a signature', async () => {
    const reply = await fetch(`${mailbox.url}/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
    expect(reply.status).toBe(403);
  });

  it('answers a body that is not JSON with an error of SES', async () => {
    const reply = await fetch(`${mailbox.url}/v2/email/outbound-emails`, {
      method: 'POST',
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=local' },
      body: 'hello',
    });
    expect([reply.status, reply.headers.get('x-amzn-errortype')]).toEqual([400, 'SerializationException']);
  });
});

describe('the inbox page', () => {
  it('shows what was written as text, never as markup', async () => {
    await send(aLetter({ Content: aText({ subject: '<script>alert(1)</script>' }) }));
    const page = await (await fetch(mailbox.url)).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>');
  });

  it('opens a letter in a sandbox that allows no script', async () => {
    const { MessageId } = await send(aLetter());
    const page = await fetch(`${mailbox.url}/?message=${MessageId}`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';(?!.*script-src)/);
    expect(await page.text()).toMatch(/<iframe [^>]*sandbox="(?![^"]*allow-(scripts|same-origin))/);

    const letter = await fetch(`${mailbox.url}/messages/${MessageId}/html`);
    expect(letter.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox (?!.*allow-scripts)/);
    expect(await letter.text()).toBe('<base target="_blank"><p>Soon.</p>');
  });

  it('does not know a letter that was never sent', async () => {
    expect((await fetch(`${mailbox.url}/messages/unknown/html`)).status).toBe(404);
  });

  it('is closed to a foreign domain that points at this machine', async () => {
    expect(await statusFor('mail.attacker.example')).toBe(421);
    expect(await statusFor(new URL(mailbox.url).host)).toBe(200);
  });
});

function send(input: SendEmailCommandInput) {
  const client = new SESv2Client({
    endpoint: mailbox.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return client.send(new SendEmailCommand(input));
}

async function messages(to?: string): Promise<Message[]> {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
  return (await fetch(`${mailbox.url}/messages${query}`)).json() as Promise<Message[]>;
}

function aLetter(part: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput {
  return {
    FromEmailAddress: 'Usa Rakhi <hello@usarakhi.example>',
    Destination: { ToAddresses: ['ravi@example.com'] },
    Content: aText({ subject: 'Your rakhi is on its way' }),
    ...part,
  };
}

function aText({ subject }: { subject: string }) {
  return { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'Soon.' }, Html: { Data: '<p>Soon.</p>' } } } };
}

/** `fetch` does not let a caller choose the Host header. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(mailbox.url, { headers: { host } }, (reply) => resolve(reply.resume().statusCode));
    asking.on('error', reject).end();
  });
}
