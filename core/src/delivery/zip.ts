/** Two capital letters: the states, DC, territories, and the military "states" AA, AE and AP. */
export type StateCode = keyof typeof PREFIXES;

/**
 * Who owns which first three digits, as the Postal Service hands them out (Publication 65 / Labeling List L002).
 * Prefixes not yet in use count for the state around them.
 */
const PREFIXES = {
  AA: '340',
  AE: '090-098',
  AK: '995-999',
  AL: '350-369',
  AP: '962-966',
  AR: '716-729',
  AS: '',
  AZ: '850-865',
  CA: '900-961',
  CO: '800-816',
  CT: '060-069',
  DC: '200 202-205 569',
  DE: '197-199',
  FL: '320-339 341-349',
  GA: '300-319 398-399',
  GU: '969',
  HI: '967-968',
  IA: '500-528',
  ID: '832-838',
  IL: '600-629',
  IN: '460-479',
  KS: '660-679',
  KY: '400-427',
  LA: '700-714',
  MA: '010-027 055',
  MD: '206-219',
  ME: '039-049',
  MI: '480-499',
  MN: '550-567',
  MO: '630-658',
  MP: '',
  MS: '386-397',
  MT: '590-599',
  NC: '270-289',
  ND: '580-588',
  NE: '680-693',
  NH: '030-038',
  NJ: '070-089',
  NM: '870-884',
  NV: '889-898',
  NY: '005 100-149',
  OH: '430-459',
  OK: '730-732 734-749',
  OR: '970-979',
  PA: '150-196',
  PR: '006-007 009',
  RI: '028-029',
  SC: '290-299',
  SD: '570-577',
  TN: '370-385',
  TX: '733 750-799 885',
  UT: '840-847',
  VA: '201 220-246',
  VI: '008',
  VT: '050-054 056-059',
  WA: '980-994',
  WI: '530-549',
  WV: '247-268',
  WY: '820-831',
} as const;

/** Single ZIPs whose prefix belongs to a neighbour; the Pacific states that are not American have no state at all. */
const EXCEPTIONS: Readonly<Record<string, StateCode | undefined>> = {
  '06390': 'NY',
  '20588': 'MD',
  '20598': 'VA',
  '73960': 'TX',
  '83414': 'WY',
  '96799': 'AS',
  '96939': undefined,
  '96940': undefined,
  '96941': undefined,
  '96942': undefined,
  '96943': undefined,
  '96944': undefined,
  '96950': 'MP',
  '96951': 'MP',
  '96952': 'MP',
  '96960': undefined,
  '96970': undefined,
};

const STATE_OF_PREFIX = new Map(
  Object.entries(PREFIXES).flatMap(([state, ranges]) =>
    prefixesIn(ranges).map((prefix) => [prefix, state as StateCode]),
  ),
);

/** The state a ZIP belongs to; nothing when it is not a ZIP, or nobody's. `78701` and `78701-1234` are both ZIPs. */
export function stateOfZip(zip: string): StateCode | undefined {
  if (!/^\d{5}(-\d{4})?$/.test(zip)) return undefined;
  const five = zip.slice(0, 5);
  return five in EXCEPTIONS ? EXCEPTIONS[five] : STATE_OF_PREFIX.get(Number(five.slice(0, 3)));
}

export function isStateCode(state: string): state is StateCode {
  return Object.hasOwn(PREFIXES, state);
}

/** @param state two letters, in capitals or not */
export function zipMatchesState(zip: string, state: string): boolean {
  return stateOfZip(zip) === state.toUpperCase();
}

function prefixesIn(ranges: string): number[] {
  return ranges
    .split(' ')
    .filter(Boolean)
    .flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => Number(first) + step);
    });
}
