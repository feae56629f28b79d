/** Days are `YYYY-MM-DD` and belong to no time zone; UTC keeps them where they are. */
type Style = 'short' | 'long' | 'full';

const PARTS: Record<Style, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

const NO_BREAK = '\u00a0';

/** `Fri 6 Aug`, `Friday 6 August` or `Friday 6 August 2027`; the number stays with its month. */
export function showDay(day: string, style: Style = 'short'): string {
  const parts = new Intl.DateTimeFormat('en-GB', { ...PARTS[style], timeZone: 'UTC' }).formatToParts(
    new Date(`${day}T00:00:00Z`),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  // "Sept" is the one month British English writes with four letters.
  const month = part('month').replace(/^Sept$/, 'Sep');
  const date = [part('day'), month, part('year')].filter(Boolean).join(NO_BREAK);
  return `${part('weekday')} ${date}`;
}

/** `2 pm`, `11.30 pm`. */
export function showTime(instant: string | Date, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    ...(timeZone && { timeZone }),
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  // Some engines say "0" for the hour after midnight or noon in a twelve-hour clock.
  const hour = part('hour') === '0' ? '12' : part('hour');
  const minutes = part('minute') === '00' ? '' : `.${part('minute')}`;
  return `${hour}${minutes}${NO_BREAK}${part('dayPeriod').toLowerCase()}`;
}

/** The day an instant falls on in a time zone, as `YYYY-MM-DD`. */
export function dayIn(instant: string | Date, timeZone?: string): string {
  return new Intl.DateTimeFormat('sv-SE', { ...(timeZone && { timeZone }) }).format(new Date(instant));
}

/** `America/New_York` is "New York" to people. */
export const placeOf = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
