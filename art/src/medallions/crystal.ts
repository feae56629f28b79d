import { mix } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import { METALS } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { type Point, polar, ring } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { granulation, SILVER_BEAD } from '../thread/bead.ts';
import { medallionShadow } from './metal-disc.ts';
import { sparkle } from './sparkle.ts';
import { facetedStone } from './stones.ts';

const TINTS = ['#dff1fb', '#f3dff0', '#e3ecff'];

/** Twelve cut crystals round a clear stone, radius 96. */
export const crystalCluster = (pen: Pen, core = '#bcdcf2') =>
  medallionShadow(pen, 96) +
  `<circle r="96" fill="${METALS.silver(pen)}" stroke="#5e6870" stroke-width="1.4"/>` +
  ring({ count: 12, radius: 0, start: 0.13 }, ({ angle, index }) => crystal(angle, TINTS[index % 3] ?? '#fff')) +
  '<circle r="42" fill="#7d8894"/>' +
  granulation(pen, { count: 26, radius: 40, size: 4.2 }, SILVER_BEAD) +
  facetedStone(pen, { radius: 33, colour: core, facets: 12, bezel: 'none' }) +
  ring({ count: 12, radius: 0 }, ({ angle }) => glint(angle)) +
  sparkle({ x: -30, y: -52, radius: 15 }) +
  sparkle({ x: 40, y: 30, radius: 9 });

/** Five facets round a ridge, each as light as it faces the window. */
function crystal(angle: number, tint: string): string {
  const [a, b] = [polar(angle - 0.19, 46), polar(angle + 0.19, 46)];
  const [c, d] = [polar(angle + 0.24, 84), polar(angle - 0.24, 84)];
  const [tip, ridge] = [polar(angle, 94), polar(angle, 66)];
  const facet = (corners: Point[], light: number) => {
    const fill = light > 0 ? mix(tint, '#ffffff', light) : mix(tint, '#5a6c92', -light);
    return `<path d="${polygon([...corners, ridge])}" fill="${fill}"/>`;
  };
  return (
    facet([a, b], 0.7) +
    facet([b, c], -0.5 + 0.3 * Math.cos(angle)) +
    facet([c, tip], 0.4) +
    facet([tip, d], 0.9) +
    facet([d, a], -0.2 - 0.3 * Math.sin(angle)) +
    `<path d="${polygon([a, b, c, tip, d])}" fill="none" stroke="#8b98a8" stroke-width="1.6"/>`
  );
}

const glint = (angle: number) =>
  svg`<path d="${polygon([polar(angle, 17), polar(angle + 0.26, 30), polar(angle - 0.26, 30)])}" fill="#fff" fill-opacity="${0.3 + 0.3 * Math.cos(angle + 2.3)}"/>`;
