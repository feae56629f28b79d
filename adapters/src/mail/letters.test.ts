import { cents, MAIL_KINDS, type OrderFile } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { aLetter, read, seen } from '../testing/a-letter.ts';
import { aFile, anItem, aRecipient } from '../testing/an-order.ts';

const FACTS = { shipment: 1, amount: 1999 };
const NASTY = `<script>alert('x')</script>\r\nBcc: all@example.com "><img src=x onerror=alert(1)>`;

describe.each(MAIL_KINDS)('the letter %s', (kind) => {
  it('names the order, links to it and to the shop, in both parts', () => {
    const file = aFile();
    const letter = aLetter(kind, file, FACTS);
    const url = `https://usarakhi.example/orders/${file.order.id}?token=t&from=mail`;
    expect(letter.subject).toContain('UR-10042');
    expect(letter.text).toContain(`\n${url}\n`);
    expect(letter.html).toContain(`href="${url.replace('&', '&amp;')}"`);
    for (const part of [letter.text, letter.html]) expect(part).toContain('UR-10042');
  });

  it('keeps its text part to 78 characters a line, without entities or tags', () => {
    const { text } = aLetter(kind, fileWithLongWords(), FACTS);
    const long = text.split('\n').filter((line) => line.length > 78 && !line.startsWith('https://'));
    expect(long).toEqual([]);
    expect(text).not.toMatch(/&[a-z#0-9]+;|<\w/i);
  });

  it('lets nobody write HTML or headers into it', () => {
    const { subject, html } = aLetter(kind, nastyFile(), FACTS);
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(html).not.toMatch(/<script|<img/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has an HTML part that mail programs can show by day and by night', () => {
    const { html } = aLetter(kind, aFile(), FACTS);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('max-width:600px');
    expect(html).not.toMatch(/<div style="(?!display:none)|flex|url\(|undefined|NaN/);
  });
});

it.each(['order_confirmed', 'parcel_shipped'] as const)(
  'says in %s what is in the parcel as it was written',
  (kind) => {
    const name = 'राखी “मोर” 🪢 & Söhne';
    const letter = aLetter(kind, aFile({ items: [anItem({ name, personalisation: "Bhai's <3" })] }), FACTS);
    for (const part of [seen(letter), read(letter)]) expect(part).toContain(`1 × ${name}, with “Bhai's <3”`);
  },
);

function nastyFile(): OrderFile {
  const recipient = aRecipient({
    name: NASTY,
    giftMessage: NASTY,
    senderName: NASTY,
    address: { line1: NASTY, line2: NASTY, city: NASTY, state: 'TX', postalCode: '78701', country: 'US' },
  });
  const shipments = [
    {
      ...aFile().shipments[0],
      carrier: NASTY,
      trackingNumber: NASTY,
      trackingUrl: `https://track.example/?q=${NASTY}`,
    },
  ] as OrderFile['shipments'];
  return aFile(
    {
      items: [anItem({ name: NASTY, personalisation: NASTY })],
      recipients: [recipient],
      card: { brand: NASTY, last4: NASTY },
      orderNumber: `UR-10042${NASTY}`,
      coupon: { code: NASTY, kind: 'fixed', customerKey: 'k' },
      amountPaid: cents(1999),
    },
    shipments,
  );
}

function fileWithLongWords(): OrderFile {
  const word = 'राखी🪢'.repeat(60);
  return aFile({
    items: [anItem({ name: word }), anItem({ name: 'very '.repeat(40) })],
    recipients: [aRecipient({ name: word, giftMessage: `${word}\n${'dear brother '.repeat(30)}` })],
  });
}
