import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from './business-days.ts';
import { cheapestByDay, type DeliveryOption, deliveryOptions } from './delivery-options.ts';
import { DEFAULT_DELIVERY_SETTINGS as SETTINGS } from './delivery-settings.ts';
import { anItem, aParcel, at } from './testing/a-parcel.ts';

function optionsFor(...[parcel, context]: Parameters<typeof deliveryOptions>): DeliveryOption[] {
  const offered = deliveryOptions(parcel, context);
  if (!offered.served) throw new Error(offered.why);
  return offered.options;
}

describe('delivery options', () => {
  it('say for each speed what it costs, when it arrives, and until when to order for the festival', () => {
    const offered = deliveryOptions(aParcel('08820'), at('2027-08-04T15:00:00Z'));
    expect(offered).toMatchObject({
      served: true,
      destination: { state: 'NJ', zone: 'mainland' },
      festival: { name: 'Raksha Bandhan', date: '2027-08-17', arriveBy: '2027-08-16' },
    });
    const rows = optionsFor(aParcel('08820'), at('2027-08-04T15:00:00Z'));
    expect(rows.map((row) => [row.id, row.price, row.earliestDate, row.orderBy, row.arrivesBeforeFestival])).toEqual([
      ['standard', 799, '2027-08-12', '2027-08-06T18:00:00.000Z', true],
      ['three_day', 1499, '2027-08-10', '2027-08-10T18:00:00.000Z', true],
      ['two_day', 2499, '2027-08-09', '2027-08-11T18:00:00.000Z', true],
      ['overnight', 3999, '2027-08-05', '2027-08-13T18:00:00.000Z', true],
    ]);
  });

  it.each([
    ['2027-08-06T17:59:59Z', 'standard three_day two_day overnight', 'the last second of standard'],
    ['2027-08-06T18:00:00Z', 'three_day two_day overnight', 'the cut-off itself'],
    ['2027-08-07T15:00:00Z', 'three_day two_day overnight', 'a Saturday'],
    ['2027-08-11T18:00:00Z', 'overnight', 'after the cut-off of 2-day'],
    ['2027-08-13T19:00:00Z', '', 'half past midnight in Mumbai on the 14th'],
  ])('at %s what arrives before the festival is: %s (%s)', (now, expected) => {
    const intime = optionsFor(aParcel(), at(now)).filter((option) => option.arrivesBeforeFestival);
    expect(intime.map((option) => option.id).join(' ')).toBe(expected);
  });

  it.each([
    ['99501', 'alaska', 'standard 1399 2027-07-23 2027-07-30, three_day 2699 2027-07-14 2027-08-10'],
    ['96813', 'hawaii', 'standard 1399 2027-07-23 2027-07-30, three_day 2699 2027-07-14 2027-08-10'],
    ['00901', 'puerto_rico', 'standard 1399 2027-07-23 2027-07-30, three_day 2699 2027-07-14 2027-08-10'],
    ['09012', 'military', 'standard 1199 2027-07-30 2027-07-23'],
  ])('to %s (%s), ordered on Thursday 8 July: %s', (zip, zone, expected) => {
    const context = at('2027-07-08T15:00:00Z');
    expect(deliveryOptions(aParcel(zip), context)).toMatchObject({ served: true, destination: { zone } });
    const rows = optionsFor(aParcel(zip), context);
    const text = rows.map(
      ({ id, price, earliestDate, orderByDate }) => `${id} ${price} ${earliestDate} ${orderByDate}`,
    );
    expect(text.join(', ')).toBe(expected);
  });

  it.each([
    ['00000', 'zip_unknown', 'nobody lives there'],
    ['7870', 'zip_unknown', 'not a ZIP'],
    ['96940', 'zip_unknown', 'Palau is another country'],
    ['96910', 'zone_not_served', 'Guam is not served until the owner says so'],
  ])('to %s are refused with %s: %s', (zip, why) => {
    expect(deliveryOptions(aParcel(zip), at('2027-07-08T15:00:00Z'))).toEqual({ served: false, why });
  });

  it('serve a territory as soon as the owner names a speed for it', () => {
    const far = { transitDays: 12, surcharge: SETTINGS.freeStandardFrom };
    const zones = { ...SETTINGS.zones, territories: { name: 'Guam and others', speeds: { standard: far } } };
    const [standard] = optionsFor(aParcel('96910'), at('2027-07-08T15:00:00Z', { zones }));
    expect(standard).toMatchObject({ id: 'standard', transitDays: 12, price: 799 + 4900 });
  });

  it('wait for an engraver: two business days of lead time move every day', () => {
    const parcel = aParcel('78701', [anItem(), anItem({ leadTimeBusinessDays: 2 })]);
    const [standard] = optionsFor(parcel, at('2027-08-02T15:00:00Z'));
    expect(standard).toMatchObject({ packingDays: 3, earliestDate: '2027-08-12', orderByDate: '2027-08-04' });
  });

  it('tell about chocolate and signatures', () => {
    const parcel = aParcel('78701', [
      anItem({ heatSensitivity: 'high', coldPack: true }),
      anItem({ signatureRequired: true }),
    ]);
    expect(optionsFor(parcel, at('2027-08-02T15:00:00Z'))[0]).toMatchObject({
      heatCare: 'cold_pack',
      signatureRequired: true,
    });
  });

  it('know no festival when the owner has named none', () => {
    const [standard] = optionsFor(aParcel(), at('2027-08-02T15:00:00Z', { festivals: [] }));
    expect(standard?.arrivesBeforeFestival).toBe(false);
    expect(standard).not.toHaveProperty('orderBy');
  });
});

describe('a gift card alone', () => {
  const giftCard = aParcel('', [anItem({ digital: true, subtotal: 2500 })]);

  it('goes by e-mail, free and at once, on any day and to anyone', () => {
    const [email, ...others] = optionsFor(giftCard, at('2027-08-15T23:00:00Z'));
    expect(others).toEqual([]);
    expect(email).toMatchObject({ id: 'email', price: 0, dates: ['2027-08-15'], arrivesBeforeFestival: true });
  });

  it.each([
    ['2027-08-17T03:59:59Z', true, 'the last second of the eve, in New York'],
    ['2027-08-17T04:00:00Z', false, 'the festival itself'],
  ])('at %s is before the festival: %s (%s)', (now, expected) => {
    const [email] = optionsFor(giftCard, at(now));
    expect(email).toMatchObject({ arrivesBeforeFestival: expected, orderBy: '2027-08-17T04:00:00.000Z' });
  });

  it('in a box with a rakhi travels on its own and changes nothing', () => {
    const mixed = aParcel('78701', [anItem(), anItem({ digital: true })]);
    expect(optionsFor(mixed, at('2027-08-02T15:00:00Z'))).toEqual(optionsFor(aParcel(), at('2027-08-02T15:00:00Z')));
  });
});

describe('the days to choose from', () => {
  it('reach past the next festival, however far ahead it is', () => {
    const [standard] = optionsFor(aParcel(), at('2026-11-23T15:00:00Z'));
    expect([standard?.earliestDate, standard?.latestDate]).toEqual(['2026-12-02', '2027-08-27']);
  });

  it('reach ten days past it, for belated gifts', () => {
    const [standard] = optionsFor(aParcel(), at('2027-06-21T15:00:00Z'));
    expect(standard?.latestDate).toBe('2027-08-27');
  });

  it('leave out weekends, holidays and blackout days', () => {
    const context = at('2026-06-29T13:00:00Z', { blackoutDates: ['2026-07-07'] });
    const [, , , overnight] = optionsFor(aParcel(), context);
    expect(overnight?.dates.slice(0, 5)).toEqual([
      '2026-06-30',
      '2026-07-01',
      '2026-07-02',
      '2026-07-06',
      '2026-07-08',
    ]);
  });

  it('show the cheapest price under each day of the calendar', () => {
    const parcel = aParcel('78701', [anItem({ subtotal: 4900 })]);
    const calendar = cheapestByDay(optionsFor(parcel, at('2027-08-04T15:00:00Z')));
    expect(calendar.slice(0, 7).map((day) => `${day.date} ${day.option} ${day.price}`)).toEqual([
      '2027-08-05 overnight 3999',
      '2027-08-06 overnight 3999',
      '2027-08-09 two_day 2499',
      '2027-08-10 three_day 1499',
      '2027-08-11 three_day 1499',
      '2027-08-12 standard 0',
      '2027-08-13 standard 0',
    ]);
  });

  it('always are business days, at least one, and arrive in time exactly if they are ordered in time', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const zips = fc.constantFrom('10001', '99501', '96813', '00901', '09012', '96201');
    const leadTimes = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(instants, zips, leadTimes, (now, zip, leadTimeBusinessDays) => {
        const parcel = aParcel(zip, [anItem({ leadTimeBusinessDays })]);
        const offered = deliveryOptions(parcel, { now, settings: SETTINGS });
        if (!offered.served) throw new Error(offered.why);
        for (const option of offered.options) {
          expect(option.dates).toContain(option.earliestDate);
          expect(option.dates.every((date) => isBusinessDay(date))).toBe(true);
          if (!offered.festival) continue;
          expect(option.earliestDate <= offered.festival.arriveBy).toBe(option.arrivesBeforeFestival);
          expect(now < new Date(option.orderBy ?? '')).toBe(option.arrivesBeforeFestival);
        }
      }),
      { numRuns: 150 },
    );
  });
});
