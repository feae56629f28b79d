import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, GOLD_BEAD, granulation, pearl } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';
import { facetedStone } from './stones.ts';

type Rosette = { colour?: string; stone?: string };

/** Two rings of pearls round a stone, radius 100. */
export function pearlRosette(pen: Pen, { colour = '#f4e9dc', stone = '#e9c9b8' }: Rosette = {}): string {
  return (
    medallionShadow(pen, 100) +
    metalDisc(pen, 92) +
    ring({ count: 18, radius: 86 }, ({ x, y }) => bareBead(pen, { x, y, r: 15 }, pearl(colour))) +
    ring({ count: 18, radius: 70, start: Math.PI / 18 }, ({ x, y }) => bareBead(pen, { x, y, r: 4.2 }, GOLD_BEAD)) +
    ring({ count: 11, radius: 55, start: 0.2 }, ({ x, y }) =>
      bareBead(pen, { x, y, r: 15 }, pearl(lighter(colour, 0.2))),
    ) +
    svg`<circle r="40" fill="${darker('#c9a14a', 0.35)}"/>` +
    granulation(pen, { count: 24, radius: 38, size: 4.4 }) +
    facetedStone(pen, { radius: 27, colour: stone, facets: 10 })
  );
}
