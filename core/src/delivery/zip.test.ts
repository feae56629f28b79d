import { describe, expect, it } from 'vitest';
import { isStateCode, type StateCode, stateOfZip, zipMatchesState } from './zip.ts';
import { zoneOfState } from './zones.ts';

/** A ZIP of each state, and one of a neighbour's that looks much like it. */
const ROWS: readonly [StateCode, string, string][] = [
  ['AL', '35203', '38655'],
  ['AK', '99501', '99401'],
  ['AZ', '85001', '87001'],
  ['AR', '72201', '75502'],
  ['CA', '94103', '97001'],
  ['CO', '80202', '82001'],
  ['CT', '06103', '06390'],
  ['DE', '19801', '19601'],
  ['DC', '20001', '20101'],
  ['FL', '33101', '30301'],
  ['GA', '30303', '37402'],
  ['HI', '96813', '96601'],
  ['ID', '83702', '83414'],
  ['IL', '60601', '63101'],
  ['IN', '46204', '45202'],
  ['IA', '50309', '53001'],
  ['KS', '66603', '64101'],
  ['KY', '40202', '43001'],
  ['LA', '70112', '71601'],
  ['ME', '04101', '03801'],
  ['MD', '21201', '20001'],
  ['MA', '02108', '02903'],
  ['MI', '48226', '47901'],
  ['MN', '55401', '54016'],
  ['MS', '39201', '37501'],
  ['MO', '64106', '66101'],
  ['MT', '59101', '58801'],
  ['NE', '68102', '67501'],
  ['NV', '89101', '90001'],
  ['NH', '03101', '05401'],
  ['NJ', '08820', '09001'],
  ['NM', '87102', '88510'],
  ['NY', '10001', '07030'],
  ['NC', '27601', '29201'],
  ['ND', '58102', '57104'],
  ['OH', '43215', '46001'],
  ['OK', '73102', '73301'],
  ['OR', '97201', '98660'],
  ['PA', '19103', '19801'],
  ['RI', '02903', '02703'],
  ['SC', '29201', '28201'],
  ['SD', '57104', '58001'],
  ['TN', '37201', '38671'],
  ['TX', '78701', '73949'],
  ['UT', '84101', '83201'],
  ['VT', '05401', '05501'],
  ['VA', '23219', '20588'],
  ['WA', '98101', '97232'],
  ['WV', '25301', '24605'],
  ['WI', '53202', '55001'],
  ['WY', '82001', '83201'],
  ['PR', '00901', '00802'],
  ['VI', '00802', '00901'],
  ['GU', '96910', '96950'],
  ['MP', '96950', '96910'],
  ['AS', '96799', '96701'],
  ['AA', '34001', '34101'],
  ['AE', '09001', '08901'],
  ['AP', '96201', '96101'],
];

describe('a ZIP and its state', () => {
  it.each(ROWS)('in %s is %s, but not %s', (state, good, bad) => {
    expect(stateOfZip(good)).toBe(state);
    expect(zipMatchesState(good, state)).toBe(true);
    expect(zipMatchesState(`${good}-1234`, state)).toBe(true);
    expect(zipMatchesState(bad, state)).toBe(false);
  });

  it('covers the fifty states, DC, five territories and three military states', () => {
    expect(new Set(ROWS.map(([state]) => state)).size).toBe(59);
  });

  it.each([
    ['06390', 'NY', 'Fishers Island, reached from Connecticut'],
    ['83414', 'WY', 'Alta, reached from Idaho'],
    ['73960', 'TX', 'Texhoma, half of it in Oklahoma'],
    ['00501', 'NY', 'the lowest ZIP there is'],
    ['99950', 'AK', 'the highest one'],
    ['88510', 'TX', 'El Paso, among the ZIPs of New Mexico'],
    ['73301', 'TX', 'Austin, among those of Oklahoma'],
    ['39901', 'GA', 'Atlanta, after those of Mississippi'],
    ['20101', 'VA', 'Dulles, among those of DC'],
    ['56901', 'DC', 'parcels for the government, among those of the Midwest'],
    ['05501', 'MA', 'Andover, among those of Vermont'],
  ])('%s is in %s: %s', (zip, state) => {
    expect(stateOfZip(zip)).toBe(state);
  });

  it.each([
    ['00000', 'nobody'],
    ['00400', 'nobody'],
    ['09900', 'nobody'],
    ['69900', 'nobody'],
    ['96940', 'Palau'],
    ['96960', 'the Marshall Islands'],
    ['7870', 'four digits'],
    ['787011', 'six digits'],
    ['78701-12', 'half of a ZIP+4'],
    ['787011234', 'a ZIP+4 without its dash'],
    [' 78701', 'a space in front'],
    ['78701\n', 'a line break behind'],
    ['७८७०१', 'Devanagari digits'],
    ['K1A 0B1', 'Canada'],
    ['', 'nothing'],
  ])('"%s" has no state: %s', (zip) => {
    expect(stateOfZip(zip)).toBeUndefined();
  });

  it('takes a state in small letters', () => {
    expect(zipMatchesState('78701', 'tx')).toBe(true);
  });

  it.each([
    ['TX', true],
    ['AE', true],
    ['XX', false],
    ['Texas', false],
    ['toString', false],
  ])('%s is a state: %s', (state, expected) => {
    expect(isStateCode(state)).toBe(expected);
  });
});

describe('the zone of a state', () => {
  it.each([
    ['TX', 'mainland'],
    ['DC', 'mainland'],
    ['AK', 'alaska'],
    ['HI', 'hawaii'],
    ['PR', 'puerto_rico'],
    ['AA', 'military'],
    ['AE', 'military'],
    ['AP', 'military'],
    ['GU', 'territories'],
    ['VI', 'territories'],
  ] as const)('%s is %s', (state, zone) => {
    expect(zoneOfState(state)).toBe(zone);
  });
});
