import { darker, lighter } from '../pen/colour.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';
import { bareBead, granulation, pearl } from '../thread/bead.ts';
import { enamel, medallionShadow, metalDisc } from './metal-disc.ts';
import { facetedStone } from './stones.ts';

type Plumage = { barbs: string; rim: string; eye: string; heart: string; stone: string };

export const PEACOCK: Plumage = {
  barbs: '#0b5f52',
  rim: '#b8862b',
  eye: '#0d8f8a',
  heart: '#16357f',
  stone: '#1fb5a8',
};
export const WINE: Plumage = { barbs: '#7d1230', rim: '#d9a13a', eye: '#b51f45', heart: '#6b0d28', stone: '#f08a9a' };

const FEATHER = 'M0 104C-30 70 -74 40 -74 -18C-74 -66 -40 -104 0 -104C40 -104 74 -66 74 -18C74 40 30 70 0 104Z';
const HEART = 'M0 14C-24 8 -34 -14 -31 -32C-28 -50 -12 -54 0 -40C12 -54 28 -50 31 -32C34 -14 24 8 0 14Z';

/** A single feather, its eye upward, its stem at (0, 100). */
export const peacockFeather = (pen: Pen) =>
  castShadow(pen, FEATHER, { opacity: 0.5, dx: 12, dy: 16, blur: 9 }) +
  relief(pen, { bevel: 2.6, height: 5, shine: 0.7, sharpness: 18 }, rimOf(pen)) +
  feather(pen, PEACOCK);

/** Nine feathers round a set stone. */
export function peacockFan(pen: Pen, plumage: Plumage): string {
  const feathers = [-104, 104, -78, 78, -52, 52, -26, 26, 0].map((turn) => {
    const one = pen.at({ x: 0, y: -58, scale: 0.46 }, () => rimOf(pen) + feather(pen, plumage));
    return `<g transform="rotate(${turn})">${one}</g>`;
  });
  return placed(
    { x: 0, y: 18 },
    medallionShadow(pen, 96) +
      feathers.join('') +
      metalDisc(pen, 42) +
      granulation(pen, { count: 26, radius: 38, size: 4 }) +
      enamel(pen, { outline: 'M-32 0A32 32 0 1 0 32 0A32 32 0 1 0 -32 0Z', colour: plumage.heart }) +
      facetedStone(pen, { radius: 14, colour: plumage.stone }),
  );
}

const rimOf = (pen: Pen) =>
  `<path d="${FEATHER}" fill="${gold(pen)}" stroke="#6b400a" stroke-width="1" transform="scale(1.07 1.05)"/>`;

function feather(pen: Pen, { barbs, rim, eye, heart }: Plumage): string {
  const clip = pen.paint('fe', FEATHER, (id) => `<clipPath id="${id}"><path d="${FEATHER}"/></clipPath>`);
  const glow = (colour: string) => pen.radial({ 0: lighter(colour, 0.45), 0.5: colour, 1: darker(colour, 0.5) });
  const oval = (size: string, colour: string) =>
    `<ellipse ${size} fill="${glow(colour)}" stroke="#f6d988" stroke-width="3"/>`;
  return (
    `<path d="${FEATHER}" transform="scale(.96 .965)" fill="${glow(barbs)}"/><g clip-path="${clip}" fill="none" stroke-width="2.2">` +
    `<path d="${barbRow(0)}" stroke="#e6c25c"/><path d="${barbRow(1)}" stroke="${lighter(eye, 0.25)}"/>` +
    `<path d="${barbRow(2)}" stroke="${darker(barbs, 0.35)}" stroke-width="1.6"/></g>` +
    oval('cy="-32" rx="58" ry="66"', rim) +
    oval('cy="-28" rx="46" ry="52"', eye) +
    `<path d="${HEART}" fill="${glow(heart)}" stroke="#f6d988" stroke-width="3"/>` +
    ring({ count: 13, radius: 1 }, ({ x, y }) => bareBead(pen, { x: x * 52, y: y * 59 - 30, r: 3.4 }, pearl('#fff'))) +
    '<path d="M0 102V18" stroke="#f6d988" stroke-width="4"/>' +
    '<path d="M-52 -46C-44 -76 -20 -92 8 -92C-16 -82 -34 -66 -42 -38Z" fill="#fff" fill-opacity=".34"/>' +
    '<ellipse cx="-11" cy="-30" rx="7" ry="10" transform="rotate(24 -11 -30)" fill="#fff" fill-opacity=".6"/>'
  );
}

/** Every third barb of both sides, from the stem to the tip. */
function barbRow(first: number): string {
  let row = '';
  for (let index = first; index < 46; index += 3) {
    const along = index / 45;
    const length = 24 + 46 * Math.sin(Math.PI * Math.min(1, 0.15 + along * 0.8));
    for (const side of [-1, 1]) {
      const angle = side * (1.05 - along * 0.5) - Math.PI / 2;
      row += svg`M0 ${96 - along * 92}q${side * length * 0.5} ${-length * 0.18} ${Math.cos(angle) * length} ${Math.sin(angle) * length}`;
    }
  }
  return row;
}
