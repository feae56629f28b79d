import { type Curve, pointAt } from '../pen/curve.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { placed, svg } from '../pen/svg.ts';
import { wireWrap } from '../thread/wire.ts';

/** Jute thread wound round the band on both sides of the middle. */
export function woundThread(pen: Pen, curve: Curve, { width, distance }: { width: number; distance: number }): string {
  const fill = pen.linear({ 0: '#6e4c22', 0.35: '#e3c794', 0.6: '#b58a52', 1: '#5e3f1a' }, DOWN);
  return [-1, 1]
    .map((side) => wireWrap(pen, pointAt(curve, curve.length / 2 + side * distance), { width: width * 1.15, fill }))
    .join('');
}

/** Small indigo flowers between printed motifs. */
export const flowersBetween = (curve: Curve, scale: number) =>
  [-1.5, -0.5, 0.5, 1.5]
    .map((at) => {
      const { x, y } = pointAt(curve, curve.length / 2 + at * 172 * scale);
      const petals = ring({ count: 6, radius: 13 }, (petal) => svg`<circle cx="${petal.x}" cy="${petal.y}" r="4"/>`);
      return placed({ x, y, scale }, `<g fill="#1d3a63" fill-opacity=".85"><circle r="5"/>${petals}</g>`);
    })
    .join('');
