import type { Pen } from '../pen/pen.ts';
import { ring, turned } from '../pen/points.ts';
import { bareBead, glass, pearl } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';

const ROWS = [
  { look: glass('#f08a1c'), radius: 90, count: 26 },
  { look: pearl('#fdf8ee'), radius: 66, count: 20 },
  { look: glass('#2b8a3e'), radius: 43, count: 14 },
];

/** Rows of beads in saffron, white and green round a blue wheel, radius 100. */
export const tricolourWheel = (pen: Pen) =>
  medallionShadow(pen, 100) +
  metalDisc(pen, 96) +
  ROWS.map(({ look, radius, count }) =>
    ring({ count, radius: radius * 0.96, start: radius * 0.1 }, ({ x, y }) => bareBead(pen, { x, y, r: 10.4 }, look)),
  ).join('') +
  `<circle r="31" fill="${pen.radial({ 0: '#fff', 0.6: '#f2ead8', 1: '#cdbfa4' })}" stroke="#d9a544" stroke-width="4"/>` +
  ring({ count: 12, radius: 0 }, ({ angle }) =>
    turned(angle, '<path d="M0 -5C-4 -14 -3 -20 0 -25C3 -20 4 -14 0 -5Z" fill="#1e3f8f"/>'),
  ) +
  '<circle r="6" fill="#d9a544"/>';
