import { polygon } from '../pen/curve.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar, ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { placed } from '../pen/svg.ts';
import { bareBead, granulation, pearl } from '../thread/bead.ts';
import { enamel, medallionShadow } from './metal-disc.ts';
import { facetedStone, kundanDrop } from './stones.ts';

const LEAF =
  '<path d="M0 -40C-7 -50 -6 -62 0 -70C6 -62 7 -50 0 -40Z" fill="#1d7a4c" stroke="#f3d27a" stroke-width="2.4"/>';

/** Kundan drops and green leaves on red enamel in a scalloped gold rim, radius about 104. */
export const rajwadi = (pen: Pen) =>
  medallionShadow(pen, 100) +
  relief(pen, { bevel: 2.4, height: 5, shine: 0.8 }, `<path d="${scallops()}" fill="${gold(pen)}"/>`) +
  ring({ count: 16, radius: 88, start: Math.PI / 16 }, ({ x, y }) =>
    bareBead(pen, { x, y, r: 6.5 }, pearl('#fbf1e4')),
  ) +
  enamel(pen, { outline: 'M-76 0A76 76 0 1 0 76 0A76 76 0 1 0 -76 0Z', colour: '#b3131b' }) +
  ring({ count: 8, radius: 0 }, ({ angle }) => turned(angle, placed({ x: 0, y: -30 }, drop(pen)))) +
  ring({ count: 8, radius: 0 }, ({ angle }) => turned(angle + Math.PI / 8, LEAF)) +
  granulation(pen, { count: 20, radius: 29, size: 4.4 }) +
  facetedStone(pen, { radius: 20, colour: '#d81f2a' });

const drop = (pen: Pen) => kundanDrop(pen, { length: 40, width: 27, colour: '#f1dfc0' });

const scallops = () =>
  polygon(
    Array.from({ length: 96 }, (_, index) => {
      const angle = (index / 96) * FULL_TURN;
      return polar(angle, 96 + 8 * Math.abs(Math.sin(angle * 8)));
    }),
  );
