import { pearlRosette } from '../medallions/pearl-rosette.ts';
import { kundanDrop } from '../medallions/stones.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { softShadow } from '../pen/shadow.ts';
import { bareBead, GOLD_BEAD, pearl } from '../thread/bead.ts';

const STONE = '#1d8a6c';

/** A jhumka: a pearl rosette and a gold bell under it, about 260 high. */
export const earring = (pen: Pen) =>
  pen.at({ x: 0, y: -92, scale: 0.62 }, () => pearlRosette(pen, { stone: STONE })) +
  pen.at({ x: 0, y: 40 }, () => bell(pen));

const bell = (pen: Pen) =>
  softShadow(pen, { x: 12, y: 16, rx: 78, ry: 70 }, 0.5) +
  `<path d="M-10 -66C-60 -56 -74 -14 -76 28Q0 52 76 28C74 -14 60 -56 10 -66Z" fill="${gold(pen)}" stroke="#6b400a" stroke-width="1.4"/>` +
  [-36, 0, 36].map((x) => `<g transform="translate(${x} ${x ? 23 : 27}) scale(.95)">${drop(pen)}</g>`).join('') +
  '<path d="M-76 26Q0 50 76 26M-70 6Q0 28 70 6" fill="none" stroke="#7a4c0c" stroke-width="2.4" stroke-opacity=".7"/>' +
  Array.from({ length: 11 }, (_, index) => fringe(pen, -72 + index * 14.4)).join('') +
  bareBead(pen, { x: 0, y: -68, r: 9 }, GOLD_BEAD);

const drop = (pen: Pen) => kundanDrop(pen, { length: 44, width: 28, colour: STONE });

function fringe(pen: Pen, x: number): string {
  const y = 38 + 12 * (1 - (x / 76) ** 2);
  return bareBead(pen, { x, y: y + 4, r: 8.5 }, pearl('#f3e6d8')) + bareBead(pen, { x, y: y + 16, r: 4.5 }, GOLD_BEAD);
}
