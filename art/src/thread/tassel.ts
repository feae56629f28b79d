import { ACROSS, type Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { type BeadLook, bead, GOLD_BEAD, pearl, type Round } from './bead.ts';
import { fray } from './fray.ts';

/** A bead and its radius, as a share of the size of what it hangs on. */
export type StrungBead = { look: BeadLook; radius: number };

type Tassel = {
  x: number;
  y: number;
  /** Where it hangs, in degrees; 90 is down. */
  turn: number;
  size: number;
  colours: readonly [string, ...string[]];
  beads?: StrungBead[];
  /** The length of the skirt, in sizes. */
  length?: number;
};

const BEADS: StrungBead[] = [
  { look: pearl('#f6ead8'), radius: 0.16 },
  { look: GOLD_BEAD, radius: 0.13 },
];

/** A hanging tassel: beads, a bell-shaped cap, a skirt of thread. */
export function tassel(pen: Pen, { x, y, turn, size, colours, beads = BEADS, length = 1.5 }: Tassel): string {
  const angle = (turn * Math.PI) / 180;
  const hanging = (distance: number) => ({ x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance });
  let strung = '';
  let down = 0;
  for (const { look, radius } of beads) {
    down += radius * size;
    strung += bead(pen, { ...hanging(down), r: radius * size }, look);
    down += radius * size * 0.92;
  }
  const cap = hanging(down);
  const skirt = { ...hanging(down + size * 0.34), turn, length: size * length, width: size * 0.62, colours };
  return (
    svg`<path d="M${x} ${y}L${cap.x} ${cap.y}" stroke="#8a5a12" stroke-width="4"/>${strung}` +
    fray(pen, { ...skirt, fibres: 54, spread: 0.13, lean: pen.between(-0.06, 0.06), strokeWidth: size * 0.034 }) +
    bellCap(pen, svg`translate(${cap.x} ${cap.y}) rotate(${turn - 90}) scale(${Math.round(size * 10) / 1000})`)
  );
}

const bellCap = (pen: Pen, transform: string) =>
  `<g transform="${transform}" fill="none"><path d="M-8 -4C-26 2 -32 20 -31 42Q0 52 31 42C32 20 26 2 8 -4Z" ` +
  `fill="${pen.linear({ 0: '#8a5a12', 0.3: '#fff0b8', 0.6: '#dfa93f', 1: '#6c420a' }, ACROSS)}"/>` +
  '<path d="M-31 36Q0 46 31 36M-29 24Q0 33 29 24" stroke="#6b400a" stroke-width="2.4" stroke-opacity=".7"/>' +
  '<path d="M-31 41Q0 51 31 41" stroke="#fff0b8" stroke-width="2" stroke-opacity=".7"/></g>';

/** A little bell, with its slit and its loop. */
export const ghungroo = (pen: Pen, { x, y, r }: Round) =>
  bead(pen, { x, y, r }, GOLD_BEAD) +
  svg`<path d="M${x - r * 0.7} ${y + r * 0.3}Q${x} ${y + r * 0.75} ${x + r * 0.7} ${y + r * 0.3}" fill="none" stroke="#5b3508" stroke-width="${r * 0.14}"/>` +
  svg`<circle cx="${x}" cy="${y + r * 0.5}" r="${r * 0.15}" fill="#4a2a06"/>` +
  svg`<circle cx="${x}" cy="${y - r * 1.08}" r="${r * 0.26}" fill="none" stroke="#d9a544" stroke-width="${r * 0.15}"/>`;
