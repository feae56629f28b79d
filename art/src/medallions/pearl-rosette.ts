import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, GOLD_BEAD, granulation, pearl } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';
import { facetedStone } from './stones.ts';

export function pearlRosette(
  pen: Pen,
  options: { pearl?: string; accent?: string; center?: number; stone?: string } = {},
) {
  const p = options.pearl ?? '#f4e9dc';
  const a = options.accent ?? '#c9a14a';
  return (
    medallionShadow(pen, 100) +
    metalDisc(pen, 92) +
    ring({ count: 18, radius: 86 }, ({ x, y }) => bareBead(pen, { x, y, r: 15 }, pearl(p))) +
    ring({ count: 18, radius: 70, start: Math.PI / 18 }, ({ x, y }) => bareBead(pen, { x, y, r: 4.2 }, GOLD_BEAD)) +
    ring({ count: 11, radius: 55, start: 0.2 }, ({ x, y }) => bareBead(pen, { x, y, r: 15 }, pearl(lighter(p, 0.2)))) +
    svg`<circle r="40" fill="${darker(a, 0.35)}"/>` +
    granulation(pen, { count: 24, radius: 38, size: 4.4 }) +
    (options.center
      ? options.center(pen)
      : facetedStone(pen, { radius: 27, colour: options.stone ?? '#e9c9b8', n: 10 }))
  );
}
