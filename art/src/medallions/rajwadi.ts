import { tenth } from '../numbers.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar, ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, granulation, pearl } from '../thread/bead.ts';
import { enamel, medallionShadow } from './metal-disc.ts';
import { facetedStone, kundanDrop } from './stones.ts';

function rajwadi(pen: Pen, options: { colour?: string; leaf?: number; stone?: string } = {}) {
  const colour = options.colour ?? '#b3131b';
  return (
    medallionShadow(pen, 100) +
    relief(
      pen,
      { bevel: 2.4, height: 5, shine: 0.8 },
      svg`<path d="${Array.from({ length: 97 }, (_, i) => {
        const angle = (i / 96) * FULL_TURN;
        const [x, y] = polar(angle, 96 + 8 * Math.abs(Math.sin(angle * 8)));
        return (i ? 'L' : 'M') + tenth(x) + ' ' + tenth(y);
      }).join('')}Z" fill="${gold(pen)}"/>`,
    ) +
    ring({ count: 16, radius: 88, start: Math.PI / 16 }, ({ x, y }) =>
      bareBead(pen, { x, y, r: 6.5 }, pearl('#fbf1e4')),
    ) +
    enamel(pen, { outline: 'M-76 0A76 76 0 1 0 76 0A76 76 0 1 0 -76 0Z', colour }) +
    ring({ count: 8, radius: 0 }, ({ angle }) =>
      turned(
        angle,
        svg`<g transform="translate(0 -30)">${kundanDrop(pen, { length: 40, width: 27, colour: '#f1dfc0' })}</g>`,
      ),
    ) +
    ring({ count: 8, radius: 0 }, ({ angle }) =>
      turned(
        angle + Math.PI / 8,
        svg`<path d="M0 -40C-7 -50 -6 -62 0 -70C6 -62 7 -50 0 -40Z" fill="${options.leaf ?? '#1d7a4c'}" stroke="#f3d27a" stroke-width="2.4"/>`,
      ),
    ) +
    granulation(pen, { count: 20, radius: 29, size: 4.4 }) +
    facetedStone(pen, { radius: 20, colour: options.stone ?? '#d81f2a' })
  );
}
