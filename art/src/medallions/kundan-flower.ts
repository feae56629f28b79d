import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar, ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, GOLD_BEAD, granulation, pearl } from '../thread/bead.ts';
import { medallionShadow } from './metal-disc.ts';
import { facetedStone, kundanDrop } from './stones.ts';

const [PEARLY, CRIMSON] = ['#f1dfc0', '#a5122f'];

/** Eight kundan petals in two rows with a rim of pearls, radius about 108. */
export function kundanFlower(pen: Pen): string {
  let drawing =
    medallionShadow(pen, 108) +
    relief(
      pen,
      { bevel: 3, height: 5 },
      svg`<path d="${Array.from({ length: 16 }, (_, i) => {
        const angle = (i / 16) * FULL_TURN + Math.PI / 16;
        const [x, y] = polar(angle, 92);
        return svg`M${x + 15} ${y}A15 15 0 1 0 ${x - 15} ${y}A15 15 0 1 0 ${x + 15} ${y}Z`;
      }).join('')}M-94 0A94 94 0 1 0 94 0A94 94 0 1 0 -94 0Z" fill="${gold(pen)}"/>`,
    );
  drawing +=
    ring({ count: 16, radius: 99, start: Math.PI / 16 }, ({ x, y }) =>
      bareBead(pen, { x, y, r: 11 }, pearl('#f3e6d8')),
    ) + ring({ count: 16, radius: 86 }, ({ x, y }) => bareBead(pen, { x, y, r: 4 }, GOLD_BEAD));
  drawing +=
    ring({ count: 8, radius: 0 }, ({ angle }) =>
      turned(
        angle + Math.PI / 8,
        svg`<g transform="translate(0 -50)">${kundanDrop(pen, { length: 32, width: 22, colour: CRIMSON })}</g>`,
      ),
    ) +
    ring({ count: 8, radius: 0 }, ({ angle }) =>
      turned(
        angle,
        '<path d="M0 -22C-34 -40 -26 -76 0 -88C26 -76 34 -40 0 -22Z" transform="translate(3 5)" fill="#2a0a02" fill-opacity=".4"/>' +
          svg`<g transform="translate(0 -24)">${kundanDrop(pen, { length: 62, width: 42, colour: PEARLY })}` +
          '</g>',
      ),
    );
  return (
    drawing +
    '<circle r="27" fill="#5b3508"/>' +
    granulation(pen, { count: 18, radius: 25, size: 4.4 }) +
    facetedStone(pen, { radius: 18, colour: CRIMSON })
  );
}
