import { times } from '../numbers.ts';

/** The shop's mark: a flower of eight petals on a thread, plain enough for 16 pixels. No ids, for favicons. */
export function mark(): string {
  const petals = times(
    8,
    (index) => `<path d="M0 -9C6 -13 6 -21 0 -25C-6 -21 -6 -13 0 -9Z" transform="rotate(${index * 45})"/>`,
  );
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-32 -32 64 64"><rect x="-32" y="-32" width="64" height="64" rx="14" fill="#5c1226"/>' +
    '<path d="M-32 14C-20 14 -12 6 0 0S20 -14 32 -14" fill="none" stroke="#d9482b" stroke-width="6"/>' +
    '<path d="M-32 14C-20 14 -12 6 0 0S20 -14 32 -14" fill="none" stroke="#eaa935" stroke-width="6" stroke-dasharray="4 8"/>' +
    `<g fill="#f1c766" stroke="#5c1226" stroke-width="1.5">${petals.join('')}</g>` +
    '<circle r="9" fill="#f1c766"/><circle r="6" fill="#c8252c"/></svg>'
  );
}
