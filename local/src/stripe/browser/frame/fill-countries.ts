/** Where the cards of the shop's customers mostly come from; the United States first. */
const COUNTRIES = [
  'US',
  'AE',
  'AU',
  'CA',
  'DE',
  'FR',
  'GB',
  'HK',
  'IE',
  'IN',
  'JP',
  'MX',
  'NL',
  'NP',
  'NZ',
  'SG',
  'ZA',
];

export function fillCountries(select: HTMLSelectElement): void {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  select.replaceChildren(...COUNTRIES.map((code) => new Option(names.of(code) ?? code, code)));
}
