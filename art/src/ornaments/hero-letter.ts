import { escapeText } from '../escape-text.ts';
import { bead, beadsOn } from './bead.ts';
import { type Inks, inksFor } from './inks.ts';
import { lotus } from './medallions.ts';
import { cord, thread } from './rope.ts';

export type Letter = { greeting: string; lines: string[]; signature: string };

export type HeroLetter = {
  id: string;
  letter: Letter;
  /** Wide is 1280 by 752 and leaves its left half to the headline; narrow is 390 by 452. */
  shape: 'wide' | 'narrow';
  /** What a reader who cannot see it is told. */
  label: string;
};

type Laid = {
  viewBox: string;
  letterAt: string;
  thread: { path: string; width: number };
  /** The two halves of the cord, each beginning at the medallion. */
  cords: string[];
  cordWidth: number;
  pearls: { distances: number[]; radius: number };
  endBead: { x: number; y: number; radius: number };
  medallionAt: string;
};

const LAID: Record<HeroLetter['shape'], Laid> = {
  wide: {
    viewBox: '0 0 1280 752',
    letterAt: 'translate(722 44) scale(.98)',
    thread: {
      path: 'M742 596C660 632 560 646 470 626C372 604 312 520 366 512C424 504 410 616 306 634C170 658 42 628 42 752',
      width: 3.4,
    },
    cords: [
      'M905 520C850 545 800 575 742 596',
      'M905 520C990 480 1060 500 1140 470S1260 400 1340 414S1600 470 1760 400',
    ],
    cordWidth: 11,
    pearls: { distances: [126, 145, 162, 177], radius: 9 },
    endBead: { x: 742, y: 596, radius: 9 },
    medallionAt: 'translate(905 520) scale(1.42) rotate(12)',
  },
  narrow: {
    viewBox: '0 0 390 452',
    letterAt: 'translate(52 14) scale(.64)',
    thread: { path: 'M112 386C70 396 40 380 30 400S14 420 14 452', width: 3.2 },
    cords: ['M196 352C170 364 140 380 112 386', 'M196 352C250 330 300 352 340 330S390 300 410 304'],
    cordWidth: 8,
    pearls: { distances: [90, 103, 115], radius: 6.5 },
    endBead: { x: 112, y: 386, radius: 6.5 },
    medallionAt: 'translate(196 352) scale(.98) rotate(12)',
  },
};

/** A letter on its envelope with a kundan lotus rakhi laid across it; its cord becomes the thread of the page. */
export function heroLetter({ id, letter, shape, label }: HeroLetter): string {
  const inks = inksFor(id);
  const laid = LAID[shape];
  const drawn =
    `<g transform="${laid.letterAt}">${openEnvelope(inks)}${handwrittenSheet(letter, inks)}</g>` +
    thread(laid.thread.path, inks, { width: laid.thread.width }) +
    laid.cords.map((path) => cord(path, inks, { width: laid.cordWidth })).join('') +
    laid.cords.map((path) => beadsOn(path, laid.pearls, inks)).join('') +
    bead(laid.endBead, 'ruby', inks) +
    `<g transform="${laid.medallionAt}">${lotus(inks)}</g>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${laid.viewBox}" role="img" aria-label="${escapeText(label)}">` +
    `${inks.defs()}${drawn}</svg>`
  );
}

const openEnvelope = (inks: Inks) =>
  '<g transform="rotate(-7 260 470)">' +
  `<rect x="-20" y="330" width="500" height="300" fill="#3a120c" opacity=".26" filter="${inks.blur(16)}" transform="translate(8 18)"/>` +
  `<rect x="-26" y="322" width="500" height="300" fill="${inks.fill('envelope')}"/>` +
  '<path d="M-26 322L224 492L474 322Z" fill="#e6d0a9" stroke="#c3a272" stroke-width="1.2"/>' +
  '<path d="M-26 622L176 458M474 622L272 458" stroke="#cdb084" stroke-width="1.2"/></g>';

const LINE_HEIGHTS = [126, 166, 214, 254, 290];

function handwrittenSheet({ greeting, lines, signature }: Letter, inks: Inks): string {
  const written = lines
    .map((line, index) => `<text x="104" y="${LINE_HEIGHTS[index] ?? 290}" font-size="28">${escapeText(line)}</text>`)
    .join('');
  return (
    '<g transform="rotate(5 260 260)">' +
    `<rect x="66" y="10" width="400" height="520" fill="#3a120c" opacity=".28" filter="${inks.blur(16)}" transform="translate(6 16)"/>` +
    `<path d="M64 4H464V524H64Z" fill="${inks.fill('paper')}"/>` +
    '<path d="M64 178H464M64 352H464" stroke="#d9c6a4"/><path d="M64 179.5H464M64 353.5H464" stroke="#fff" stroke-width="1.4"/>' +
    '<rect x="64" y="178" width="400" height="174" fill="#c9ae80" opacity=".07"/>' +
    `<g class="letter" fill="#5c1226"><text x="104" y="76" font-size="40">${escapeText(greeting)}</text>${written}` +
    `<text x="412" y="316" font-size="34" text-anchor="end">${escapeText(signature)}</text></g>` +
    '<path d="M300 330c30 6 70 4 96 -4" fill="none" stroke="#5c1226" stroke-width="1.4" stroke-linecap="round"/></g>'
  );
}
