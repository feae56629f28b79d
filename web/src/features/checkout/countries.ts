/** ISO 3166-1 alpha-2, without places that have no post of their own. */
const CODES =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM ' +
  'CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR ' +
  'GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS ' +
  'LT LU LV LY MA MC MD ME MG MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH ' +
  'PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR ' +
  'TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE YT ZA ZM ZW';

/** Where most sisters' cards come from stands first; the rest follows by name. */
const FIRST = ['IN', 'US', 'GB', 'CA', 'AU', 'AE', 'SG'];

export type Country = { code: string; name: string };

export function countries(): { often: Country[]; all: Country[] } {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const named = (code: string) => ({ code, name: names.of(code) ?? code });
  const all = CODES.split(' ').map(named);
  return { often: FIRST.map(named), all: all.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) };
}
