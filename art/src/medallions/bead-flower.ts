import { lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { bareBead, GOLD_BEAD, glass, pearl } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';

function beadFlower(pen: Pen, colour: string, options: { mid?: string } = {}) {
  return (
    medallionShadow(pen, 92) +
    metalDisc(pen, 70) +
    ring({ count: 8, radius: 62 }, ({ x, y }) => bareBead(pen, { x, y, r: 24 }, glass(colour))) +
    ring({ count: 8, radius: 84, start: Math.PI / 8 }, ({ x, y }) => bareBead(pen, { x, y, r: 7 }, GOLD_BEAD)) +
    ring({ count: 10, radius: 35 }, ({ x, y }) => bareBead(pen, { x, y, r: 9 }, pearl('#fbf1e4'))) +
    bareBead(pen, { x: 0, y: 0, r: 25 }, glass(options.mid ?? lighter(colour, 0.25)))
  );
}
