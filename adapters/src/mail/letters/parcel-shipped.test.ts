import { expect, it } from 'vitest';
import { aLetter, read, seen } from '../../testing/a-letter.ts';
import { aFile, anItem, aRecipient, aShipment } from '../../testing/an-order.ts';

const SECOND = aShipment({
  n: 2,
  status: 'shipped',
  deliveryDate: '2027-08-17',
  carrier: 'UPS',
  trackingNumber: '1Z999',
  trackingUrl: 'https://ups.example/track?a=1&b=2',
});

it('is about the one parcel that has left', () => {
  const letter = aLetter('parcel_shipped', twoParcels(), { shipment: 2 });
  expect(letter.subject).toBe('Vikram Rao’s parcel has left (UR-10042)');
  for (const part of [seen(letter), read(letter)]) {
    expect(part).toMatch(/arrives by Tuesday 17\sAugust.*1 × Silver rakhi.*To Vikram Rao 12 Elm Street/);
    expect(part).toMatch(/Carrier: UPS Tracking number: 1Z999/);
    expect(part).not.toMatch(/Peacock|Rohan|\$/);
  }
});

it('links to the carrier', () => {
  const { html, text } = aLetter('parcel_shipped', twoParcels(), { shipment: 2 });
  expect(html).toContain('href="https://ups.example/track?a=1&amp;b=2"');
  expect(text).toContain('Follow the parcel:\nhttps://ups.example/track?a=1&b=2\n');
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', '//elsewhere.example'])(
  'makes no link of %s',
  (trackingUrl) => {
    const letter = aLetter('parcel_shipped', twoParcels({ ...SECOND, trackingUrl }), { shipment: 2 });
    expect(letter.html + letter.text).not.toContain(trackingUrl);
    expect(letter.text).not.toContain('Follow the parcel');
  },
);

it('does without what the carrier has not told', () => {
  const letter = aLetter('parcel_shipped', aFile(), { shipment: 1 });
  expect(read(letter)).not.toMatch(/Carrier|Tracking|Follow/);
});

it('is not written about a parcel that is not there', () => {
  expect(() => aLetter('parcel_shipped', aFile(), { shipment: 3 })).toThrow('has no parcel 3');
});

function twoParcels(second = SECOND) {
  return aFile(
    {
      items: [anItem(), anItem({ name: 'Silver rakhi', recipient: 2 })],
      recipients: [aRecipient(), aRecipient({ n: 2, name: 'Vikram Rao', deliveryDate: '2027-08-17' })],
    },
    [aShipment(), second],
  );
}
