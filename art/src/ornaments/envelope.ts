import { escapeText } from '../escape-text.ts';
import { times } from '../numbers.ts';
import { type Inks, inksFor } from './inks.ts';
import { lotus, nazar, pearls, sun } from './medallions.ts';
import { cord } from './rope.ts';

const STAMP_MOTIFS = { lotus, sun, nazar, pearls };
const SHEETS = { sand: '#efdcb6', blush: '#f0cfc4', mist: '#cfdfe0', leaf: '#d6dfc6' };

export type Postage = {
  id: string;
  motif: keyof typeof STAMP_MOTIFS;
  sheet: keyof typeof SHEETS;
  /** What the postmark says: a day and a month, as they are written in the page's language. */
  postmark: string;
};

/** A postage stamp with a rakhi on it, and the postmark that runs over its edge: 236 by 140. */
export function postage(asked: Postage): string {
  const inks = inksFor(asked.id);
  const drawn = stampAndPostmark(asked, inks);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 236 140" aria-hidden="true">${inks.defs()}${drawn}</svg>`;
}

export type Envelope = Postage & { paper: string };

/** A whole envelope, 640 by 400, stamped, with an airmail edge; the place for a name is left free at the lower left. */
export function envelope({ paper, ...asked }: Envelope): string {
  const inks = inksFor(asked.id);
  const drawn =
    `<rect width="640" height="400" fill="${escapeText(paper)}"/>` +
    '<path d="M0 0L300 168Q320 178 340 168L640 0" fill="none" stroke="#4a1a10" stroke-opacity=".1" stroke-width="1.5"/>' +
    `<g transform="translate(388 18)">${stampAndPostmark(asked, inks)}</g>` +
    `<g transform="translate(0 390)">${airmailStripes(12)}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" aria-hidden="true">${inks.defs()}${drawn}</svg>`;
}

/** One repeat of the airmail edge, 56 by 7, for a background that repeats sideways. */
export const airmailEdge = () =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="7" viewBox="0 0 56 7">${airmailStripes(1)}</svg>`;

const airmailStripes = (repeats: number) =>
  times(repeats, (index) => {
    const stripe = (x: number, colour: string) => `<path d="M${x + 3} 0h14l-3 7h-14z" fill="${colour}" opacity=".72"/>`;
    return stripe(index * 56, '#b8321a') + stripe(index * 56 + 28, '#0d5c61');
  }).join('');

function stampAndPostmark({ motif, sheet, postmark }: Postage, inks: Inks): string {
  const strung = cord('M124 92C146 84 158 70 172 66S206 54 228 40', inks, { width: 5 });
  return (
    `<path d="${perforated()}" fill="#4a1a10" opacity=".26" filter="${inks.blur(2)}" transform="translate(1 2)"/>` +
    `<path d="${perforated()}" fill="#fffaf0"/>` +
    `<svg x="126" y="10" width="96" height="112" viewBox="126 10 96 112"><rect x="126" y="10" width="96" height="112" fill="${SHEETS[sheet]}"/>` +
    `${strung}<g transform="translate(174 66) scale(.44) rotate(-14)">${STAMP_MOTIFS[motif](inks)}</g></svg>` +
    `<g fill="none" stroke="#5c1226" stroke-width="1.6" opacity=".5"><circle cx="50" cy="50" r="34"/><circle cx="50" cy="50" r="24"/>` +
    `${times(4, (line) => `<path d="M84 ${34 + line * 12}c10 -6 18 6 28 0s18 6 28 0"/>`).join('')}</g>` +
    `<text x="50" y="54.5" text-anchor="middle" font-family="var(--font-text,sans-serif)" font-size="12" fill="#5c1226" opacity=".6">${escapeText(postmark)}</text>`
  );
}

/** The stamp's edge: a rectangle from (118, 2) to (230, 130) with half round bites. */
function perforated(): string {
  const bites = (count: number, dx: number, dy: number) => `a4 4 0 0 0 ${dx} ${dy}`.repeat(count);
  return `M118 2${bites(14, 8, 0)}${bites(16, 0, 8)}${bites(14, -8, 0)}${bites(16, 0, -8)}Z`;
}
