import { cents } from '@rakhi/core';
import { expect, it } from 'vitest';
import { aLetter, read, seen } from '../../testing/a-letter.ts';
import { aFile, anItem, aRecipient, totalsOf } from '../../testing/an-order.ts';

const PAID = { card: { brand: 'visa', last4: '4242' }, amountPaid: cents(5547) };

it('says what goes to whom and when', () => {
  for (const part of bothParts(aLetter('order_confirmed', twoBrothers()))) {
    expect(part).toMatch(/To Rohan Mehta .*Arrives by Friday 13 August \(Standard\).* 12 Elm Street Austin, TX 78701/);
    expect(part).toMatch(/Austin.* 2 × Peacock rakhi.* To Vikram Rao .*1 × Silver rakhi, with “VIKRAM”/);
    expect(part).toMatch(/Arrives by Tuesday 17 August \(Overnight\).*4 Oak Avenue Flat 2 Fremont, CA 94536/);
  }
});

it('repeats the message with its line breaks', () => {
  const letter = aLetter('order_confirmed', twoBrothers());
  expect(letter.html).toContain('Bhai,<br>मिस यू! ❤️<br><br>P.S. call Ma');
  expect(letter.text).toContain('> Bhai,\n> मिस यू! ❤️\n>\n> P.S. call Ma\n> (Asha)');
});

it('adds up what it cost, and says with which card', () => {
  for (const part of bothParts(aLetter('order_confirmed', twoBrothers()))) {
    expect(part).toMatch(
      /Subtotal \$54\.97 Discount \(RAKHI10\) −\$5\.50 Delivery \$4\.95 Sales tax \$1\.05 Total \$55\.47 Paid with Visa ending in 4242 \$55\.47/,
    );
  }
});

it('shows no price beside what a recipient gets', () => {
  for (const part of bothParts(aLetter('order_confirmed', twoBrothers()))) {
    expect(part.slice(0, part.indexOf('What it cost'))).not.toContain('$');
  }
});

it('says when the first parcel leaves, and what can be changed until then', () => {
  for (const part of bothParts(aLetter('order_confirmed', twoBrothers()))) {
    expect(part).toContain('The first parcel leaves our house by Monday 9 August');
    expect(part).toMatch(/Until a parcel is packed you can change its address/);
  }
});

it('has neither address nor parcel for what comes by e-mail', () => {
  const recipients = [aRecipient({ deliveryOption: 'email', deliveryOptionName: 'By e-mail' })];
  const items = [anItem({ name: 'e-Gift Card', digital: true })];
  for (const part of bothParts(aLetter('order_confirmed', aFile({ items, recipients })))) {
    expect(part).toContain('By e-mail on Friday 13 August');
    expect(part).not.toMatch(/Elm Street|leaves our house/);
  }
});

it('names no card when nothing was to pay', () => {
  const totals = totalsOf({ subtotal: 1999, discount: 1999 });
  for (const part of bothParts(aLetter('order_confirmed', aFile({ totals })))) {
    expect(part).toMatch(/Discount −\$19\.99 Delivery Free Sales tax \$0\.00 Total \$0\.00 /);
    expect(part).not.toContain('Paid with');
  }
});

function bothParts(letter: ReturnType<typeof aLetter>): string[] {
  return [seen(letter), read(letter)].map((part) => part.replaceAll('\u00a0', ' '));
}

function twoBrothers() {
  return aFile({
    ...PAID,
    coupon: { code: 'RAKHI10', kind: 'percent', customerKey: 'k' },
    totals: totalsOf({ subtotal: 5497, discount: 550, shipping: 495, tax: 105 }),
    items: [
      anItem({ quantity: 2 }),
      anItem({ productId: 'prod_silver', name: 'Silver rakhi', personalisation: 'VIKRAM', recipient: 2 }),
    ],
    recipients: [
      aRecipient({ giftMessage: 'Bhai,\nमिस यू! ❤️\n\nP.S. call Ma', senderName: 'Asha' }),
      aRecipient({
        n: 2,
        name: 'Vikram Rao',
        address: {
          line1: '4 Oak Avenue',
          line2: 'Flat 2',
          city: 'Fremont',
          state: 'CA',
          postalCode: '94536',
          country: 'US',
        },
        deliveryOptionName: 'Overnight',
        deliveryDate: '2027-08-17',
        shipBy: '2027-08-16',
      }),
    ],
  });
}
