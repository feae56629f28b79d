/** Two capital letters: the states, DC, territories, and the military "states" AA, AE and AP. */
export type StateCode = keyof typeof PREFIXES;

/**
 * Who owns which first three digits, as the Postal Service hands them out (Labeling List L002); prefixes not yet in use
 * count for the state around them. Whole ZIPs are those whose prefix otherwise belongs to a neighbour, and they win.
 * The rest of 969 is Palau, Micronesia and the Marshall Islands: American post, but not America.
 */
const PREFIXES = {
  AA: '340',
  AE: '090-098',
  AK: '995-999',
  AL: '350-369',
  AP: '962-966',
  AR: '716-729',
  AS: '96799',
  AZ: '850-865',
  CA: '900-961',
  CO: '800-816',
  CT: '060-069',
  DC: '200 202-205 569',
  DE: '197-199',
  FL: '320-339 341-349',
  GA: '300-319 398-399',
  GU: '96910-96932',
  HI: '967-968',
  IA: '500-528',
  ID: '832-838',
  IL: '600-629',
  IN: '460-479',
  KS: '660-679',
  KY: '400-427',
  LA: '700-714',
  MA: '010-027 055',
  MD: '206-219 20588',
  ME: '039-049',
  MI: '480-499',
  MN: '550-567',
  MO: '630-658',
  MP: '96950-96952',
  MS: '386-397',
  MT: '590-599',
  NC: '270-289',
  ND: '580-588',
  NE: '680-693',
  NH: '030-038',
  NJ: '070-089',
  NM: '870-884',
  NV: '889-898',
  NY: '005 06390 100-149',
  OH: '430-459',
  OK: '730-732 734-749',
  OR: '970-979',
  PA: '150-196',
  PR: '006-007 009',
  RI: '028-029',
  SC: '290-299',
  SD: '570-577',
  TN: '370-385',
  TX: '733 73960 750-799 885',
  UT: '840-847',
  VA: '201 20598 220-246',
  VI: '008',
  VT: '050-054 056-059',
  WA: '980-994',
  WI: '530-549',
  WV: '247-268',
  WY: '820-831 83414',
} as const;

const STATES = new Map(
  Object.entries(PREFIXES).flatMap(([state, ranges]) =>
    prefixesIn(ranges).map((prefix) => [prefix, state as StateCode]),
  ),
);

/** The state a ZIP belongs to; nothing when it is not a ZIP, or nobody's. `78701` and `78701-1234` are both ZIPs. */
export function stateOfZip(zip: string): StateCode | undefined {
  if (!/^\d{5}(-\d{4})?$/.test(zip)) return undefined;
  return STATES.get(zip.slice(0, 5)) ?? STATES.get(zip.slice(0, 3));
}

export function isStateCode(state: string): state is StateCode {
  return Object.hasOwn(PREFIXES, state);
}

/** @param state two letters, in capitals or not */
export function zipMatchesState(zip: string, state: string): boolean {
  return stateOfZip(zip) === state.toUpperCase();
}

function prefixesIn(ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, step) => String(Number(first) + step).padStart(first.length, '0'));
  });
}
