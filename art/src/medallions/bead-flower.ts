import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { bareBead, GOLD_BEAD, glass, pearl } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';

/** A flower of eight glass beads round a ninth, radius about 90. */
export function beadFlower(pen: Pen, { petals, heart }: { petals: string; heart: string }): string {
  return (
    medallionShadow(pen, 92) +
    metalDisc(pen, 70) +
    ring({ count: 8, radius: 62 }, ({ x, y }) => bareBead(pen, { x, y, r: 24 }, glass(petals))) +
    ring({ count: 8, radius: 84, start: Math.PI / 8 }, ({ x, y }) => bareBead(pen, { x, y, r: 7 }, GOLD_BEAD)) +
    ring({ count: 10, radius: 35 }, ({ x, y }) => bareBead(pen, { x, y, r: 9 }, pearl('#fbf1e4'))) +
    bareBead(pen, { x: 0, y: 0, r: 25 }, glass(heart))
  );
}
