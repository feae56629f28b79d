import { darker, lighter } from '../pen/colour.ts';
import { ribbonOf, spline } from '../pen/curve.ts';
import { paleGold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { type Relief, relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';

type Figure = { base: string; line: string; crown?: string; shine?: number };

const EAR = 'M-22 -22C-52 -48 -86 -32 -84 0C-82 30 -58 44 -34 30C-24 24 -20 4 -22 -22Z';
const FACE = 'M-38 -34C-42 -6 -34 18 -20 28C-8 34 8 34 20 28C34 18 42 -6 38 -34C26 -48 -26 -48 -38 -34Z';
const CROWN =
  'M-34 -38C-30 -54 -20 -58 -16 -70C-10 -82 -4 -84 0 -96C4 -84 10 -82 16 -70C20 -58 30 -54 34 -38C20 -47 -20 -47 -34 -38Z';
const TUSKS = 'M-19 30C-24 38 -26 44 -24 50C-18 46 -12 38 -10 31ZM19 28C26 36 29 44 27 52C20 47 14 38 12 30Z';

/** The head of Ganesha with crown, tusks and trunk: dignified and simple, about 170 high around the origin. */
export function ganeshaFigure(pen: Pen, { base, line, crown = paleGold(pen), shine = 0.38 }: Figure): string {
  const fill = pen.radial({ 0: lighter(base, 0.35), 0.55: base, 1: darker(base, 0.35) });
  const carved: Relief = { bevel: 3.4, height: 6, shine, sharpness: 14 };
  const trunk = ribbonOf(
    spline(points('0 -14, 1 14, 3 38, -4 60, -20 70, -34 62, -33 47, -22 45'), 2),
    (along) => 36 - 26 * Math.min(1, along * 1.08),
  );
  return (
    relief(pen, carved, `<path d="${EAR}" fill="${fill}"/><path d="${EAR}" transform="scale(-1 1)" fill="${fill}"/>`) +
    `<g fill="none" stroke="${line}" stroke-width="2.2" stroke-opacity=".7"><path d="M-30 -16C-50 -32 -72 -22 -71 0C-70 20 -54 31 -38 22"/>` +
    '<path d="M30 -16C50 -32 72 -22 71 0C70 20 54 31 38 22"/></g>' +
    relief(pen, carved, `<path d="${FACE}" fill="${fill}"/>`) +
    crowned(pen, crown, line) +
    relief(pen, carved, `<path d="${TUSKS}" fill="#fff6e2"/>`) +
    relief(pen, carved, `<path d="${trunk}" fill="${fill}"/>`) +
    trunkFolds(line) +
    eyes(line) +
    '<g stroke="#d6261f" stroke-width="2.6" stroke-linecap="round"><path d="M-9 -33Q0 -30 9 -33M-9 -27Q0 -24 9 -27" stroke="#fff4d6"/>' +
    '<path d="M0 -36V-20" stroke-width="4.4"/></g>'
  );
}

const crowned = (pen: Pen, fill: string, line: string) =>
  relief(pen, { bevel: 2.2, height: 4.5, shine: 0.8, sharpness: 16 }, `<path d="${CROWN}" fill="${fill}"/>`) +
  `<g fill="none" stroke="${line}" stroke-width="1.8" stroke-opacity=".75"><path d="M-27 -50C-12 -57 12 -57 27 -50M-18 -64C-8 -69 8 -69 18 -64"/>` +
  '<path d="M-35 -38C-20 -47 20 -47 35 -38" stroke-width="3"/></g>' +
  points('-20 -45, 0 -49, 20 -45, 0 -61, 0 -76')
    .map(([x, y], index) => `<circle cx="${x}" cy="${y}" r="3.2" fill="${index % 2 ? '#c41e3a' : '#fff0c2'}"/>`)
    .join('');

function trunkFolds(line: string): string {
  const folds = Array.from({ length: 6 }, (_, index) => {
    const y = 8 + index * 8.5;
    const half = 12 - index * 1.1;
    return svg`M${1 - half} ${y}Q1 ${y + 5} ${1 + half} ${y}`;
  });
  return `<path d="${folds.join('')}" fill="none" stroke="${line}" stroke-width="1.6" stroke-opacity=".55"/>`;
}

const eyes = (line: string) =>
  `<g fill="none" stroke="${line}" stroke-linecap="round">` +
  '<path d="M-31 -6Q-22 -14 -12 -5Q-21 1 -31 -6ZM31 -6Q22 -14 12 -5Q21 1 31 -6Z" fill="#fffaf0" stroke-width="2"/>' +
  '<path d="M-33 -15Q-22 -22 -10 -14M33 -15Q22 -22 10 -14" stroke-width="2.6"/></g>' +
  `<circle cx="-21" cy="-6" r="3.2" fill="${line}"/><circle cx="21" cy="-6" r="3.2" fill="${line}"/>`;
