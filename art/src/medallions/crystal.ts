import { mix } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { polar, ring } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { granulation } from '../thread/bead.ts';
import { medallionShadow } from './metal-disc.ts';
import { sparkle } from './sparkle.ts';
import { facetedStone } from './stones.ts';

function crystalCluster(pen: Pen, options: { colours?: string[]; core?: string } = {}) {
  const colours = options.colours ?? ['#dff1fb', '#f3dff0', '#e3ecff'];
  return (
    medallionShadow(pen, 96) +
    relief(pen, { bevel: 2, height: 4 }, svg`<circle r="96" fill="${silver(pen)}"/>`) +
    ring({ count: 12, radius: 0, start: 0.13 }, ({ angle, index }) => {
      const p = (q: number, r: number) => polar(q, r);
      const w = 0.24;
      const A = p(angle - w * 0.8, 46);
      const B = p(angle + w * 0.8, 46);
      const C = p(angle + w, 84);
      const D = p(angle - w, 84);
      const E = p(angle, 94);
      const O = p(angle, 66);
      const b = colours[index % colours.length];
      const f = (pts: number, t: number) =>
        svg`<path d="${polygon(pts)}" fill="${t > 0 ? mix(b, '#ffffff', t) : mix(b, '#5a6c92', -t)}"/>`;
      return (
        f([A, B, O], 0.7) +
        f([B, C, O], -0.5 + 0.3 * Math.cos(angle)) +
        f([C, E, O], 0.4) +
        f([E, D, O], 0.9) +
        f([D, A, O], -0.2 - 0.3 * Math.sin(angle)) +
        svg`<path d="${polygon([A, B, C, E, D])}" fill="none" stroke="#8b98a8" stroke-width="1.6"/>`
      );
    }) +
    '<circle r="42" fill="#7d8894"/>' +
    granulation(pen, { count: 26, radius: 40, size: 4.2 }, { stuff: 'silver', colour: '#d9a544' }) +
    facetedStone(pen, { radius: 33, colour: options.core ?? '#bcdcf2', n: 12, bezel: false }) +
    ring({ count: 12, radius: 0 }, ({ angle }) => {
      const q = polar(angle, 17);
      const w = polar(angle + 0.26, 30);
      const z = polar(angle - 0.26, 30);
      return svg`<path d="${polygon([q, w, z])}" fill="#fff" opacity="${0.3 + 0.3 * Math.cos(angle + 2.3)}"/>`;
    }) +
    sparkle({ x: -30, y: -52, radius: 15 }) +
    sparkle({ x: 40, y: 30, radius: 9 })
  );
}
