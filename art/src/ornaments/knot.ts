import { bead } from './bead.ts';
import { inksFor } from './inks.ts';
import { thread } from './rope.ts';

const LOOPS = 'M60 38C30 4 4 6 10 26S44 46 60 38C92 4 118 8 110 28S76 46 60 38';
const TAILS = ['M60 38C52 54 44 66 30 80', 'M60 38C66 54 78 64 88 82'];

/** The bow that sits on a call to action, 128 by 88, thread running in from both sides. */
export function knot({ id }: { id: string }): string {
  const inks = inksFor(id);
  const drawn =
    thread('M0 40C20 40 40 44 60 38S100 38 120 40', inks) +
    [LOOPS, ...TAILS].map((path) => thread(path, inks)).join('') +
    bead({ x: 60, y: 38, radius: 7 }, 'gold', inks);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="knot" viewBox="-4 0 128 88" aria-hidden="true">${inks.defs()}${drawn}</svg>`;
}

/** The wide, slack bow of a closing call, with little tassels: 128 by 100. Place a thread behind its middle (60, 38). */
export function closingKnot({ id }: { id: string }): string {
  const inks = inksFor(id);
  const paths = [
    'M60 38C30 2 2 4 8 26S44 48 60 38C92 2 120 6 112 28S76 48 60 38',
    'M60 38C52 54 36 58 26 84',
    'M60 38C68 54 84 56 96 82',
  ];
  const drawn =
    paths.map((path) => thread(path, inks, { width: 2.6 })).join('') +
    bead({ x: 60, y: 38, radius: 6 }, 'gold', inks) +
    tasselAt(26, 84) +
    tasselAt(96, 82);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -2 128 100" aria-hidden="true">${inks.defs()}${drawn}</svg>`;
}

const tasselAt = (x: number, y: number) =>
  `<g transform="translate(${x} ${y})" fill="none" stroke-linecap="round">` +
  '<path d="M-3 -2L-5 8M-1 -2L-2 9M1 -2L1 9M3 -2L5 8" stroke="#c8371f" stroke-width="1.4"/>' +
  '<path d="M-2 -2L-3.5 9M2 -2L3 8" stroke="#eaa935" stroke-width="1.2"/></g>';
