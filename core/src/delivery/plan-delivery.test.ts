import { describe, expect, it } from 'vitest';
import { isDeliverableOn, planDelivery } from './plan-delivery.ts';
import { anItem, aParcel, at } from './testing/a-parcel.ts';

const WEDNESDAY_MORNING = at('2027-08-04T15:00:00Z');

describe('a delivery as it was chosen', () => {
  it('becomes what the order keeps', () => {
    const plan = planDelivery(aParcel(), { option: 'standard', date: '2027-08-16' }, WEDNESDAY_MORNING);
    expect(plan).toEqual({
      possible: true,
      deliveryOption: 'standard',
      deliveryOptionName: 'Standard',
      deliveryDate: '2027-08-16',
      shipBy: '2027-08-09',
      shipping: 799,
      heatCare: 'none',
      signatureRequired: false,
    });
  });

  it('without a day takes the earliest', () => {
    const plan = planDelivery(aParcel(), { option: 'two_day' }, WEDNESDAY_MORNING);
    expect(plan).toMatchObject({ possible: true, deliveryDate: '2027-08-09', shipBy: '2027-08-05' });
  });

  it.each([
    ['standard', '2027-08-12', true, 'the earliest day'],
    ['standard', '2027-08-11', false, 'a day too early'],
    ['three_day', '2027-08-11', true, 'which a faster speed makes'],
    ['overnight', '2027-08-14', false, 'a Saturday'],
    ['overnight', '2027-09-06', false, 'Labor Day'],
    ['overnight', '2027-08-04', false, 'today'],
    ['standard', '2027-09-15', true, 'six weeks ahead'],
    ['standard', '2027-09-16', false, 'further than that'],
    ['standard', 'tomorrow', false, 'not a day'],
    ['teleport', '2027-08-16', false, 'not an option'],
    ['email', '2027-08-04', false, 'not for what has to be carried'],
  ])('by %s on %s is possible: %s, %s', (option, date, expected) => {
    expect(isDeliverableOn(aParcel(), { option, date }, WEDNESDAY_MORNING)).toBe(expected);
  });

  it('is refused once the cut-off has passed', () => {
    const choice = { option: 'standard', date: '2027-08-16' };
    expect(isDeliverableOn(aParcel(), choice, at('2027-08-06T17:59:59.999Z'))).toBe(true);
    expect(isDeliverableOn(aParcel(), choice, at('2027-08-06T18:00:00.000Z'))).toBe(false);
  });

  it.each([
    ['78701', 'standard', '2027-08-07', 'date_unavailable'],
    ['78701', 'teleport', '2027-08-16', 'option_unknown'],
    ['99501', 'overnight', '2027-08-16', 'option_unknown'],
    ['96910', 'standard', '2027-08-16', 'zone_not_served'],
    ['00000', 'standard', '2027-08-16', 'zip_unknown'],
  ])('to %s by %s on %s is refused with %s', (zip, option, date, why) => {
    expect(planDelivery(aParcel(zip), { option, date }, WEDNESDAY_MORNING)).toEqual({ possible: false, why });
  });

  it('judges the heat on the day it arrives', () => {
    const parcel = aParcel('78701', [anItem({ heatSensitivity: 'high', coldPack: true })]);
    const careOn = (date: string) => planDelivery(parcel, { option: 'standard', date }, at('2027-09-20T15:00:00Z'));
    expect(careOn('2027-09-30')).toMatchObject({ heatCare: 'cold_pack' });
    expect(careOn('2027-10-01')).toMatchObject({ heatCare: 'none' });
  });

  it('of a gift card goes at once, even if the page was left open over midnight', () => {
    const giftCard = aParcel('', [anItem({ digital: true })]);
    const plan = planDelivery(giftCard, { option: 'email', date: '2027-08-03' }, WEDNESDAY_MORNING);
    expect(plan).toMatchObject({ possible: true, deliveryDate: '2027-08-04', shipBy: '2027-08-04', shipping: 0 });
  });
});
