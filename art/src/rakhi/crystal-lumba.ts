import { crystalCluster } from '../medallions/crystal.ts';
import { kundanDrop } from '../medallions/stones.ts';
import { SHADE } from '../pen/colour.ts';
import { type Curve, pointAt, spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';
import { bead, pearl } from '../thread/bead.ts';

const TINTS = ['#cfe6f7', '#d9d3f5'];

/** A bracelet lumba of fine chain: crystals and pearls along it, a cluster in the middle, three falling drops. */
export function crystalLumba(pen: Pen): string {
  const bracelet = spline(points('-470 60, -330 -190, -60 -280, 250 -220, 440 20'), 3);
  const bridge = spline(points('-10 -280, 0 -150, 0 -90'), 3);
  return (
    chain(bracelet, { links: 52, size: 15 }) +
    [0.14, 0.26, 0.38, 0.62, 0.74, 0.86]
      .map((share, index) => charm(pen, pointAt(bracelet, share * bracelet.length), index))
      .join('') +
    fall(pen, { x: -58, length: 250, links: 13 }) +
    fall(pen, { x: 0, length: 340, links: 18 }) +
    fall(pen, { x: 58, length: 250, links: 13 }) +
    chain(bridge, { links: 7, size: 15 }) +
    pen.at({ x: 0, y: 0, scale: 1.35 }, () => crystalCluster(pen))
  );
}

/** Links seen from the front and from the side, in turn. */
function chain(curve: Curve, { links, size }: { links: number; size: number }): string {
  const rings = Array.from({ length: links }, (_, index) => {
    const { x, y, turn } = pointAt(curve, (index / (links - 1)) * curve.length);
    return svg`<ellipse rx="${size}" ry="${size * (index % 2 ? 0.3 : 0.62)}" transform="translate(${x} ${y}) rotate(${turn})"/>`;
  }).join('');
  return (
    `<g fill="none"><g transform="translate(5 8)" stroke="${SHADE}" stroke-width="5" stroke-opacity=".35">${rings}</g>` +
    `<g stroke="#b98a4a" stroke-width="4.6">${rings}</g>` +
    `<g stroke="#ffeec4" stroke-width="1.8" transform="translate(-.8 -1)">${rings}</g></g>`
  );
}

function charm(pen: Pen, { x, y }: { x: number; y: number }, index: number): string {
  const stone = () =>
    index % 3 === 1
      ? bead(pen, { x: 0, y: 0, r: 74 }, pearl('#f3e6d8'))
      : crystalCluster(pen, TINTS[index % 3 === 0 ? 0 : 1]);
  return (
    svg`<circle cx="${x}" cy="${y + 16}" r="7" fill="none" stroke="#c9994f" stroke-width="3.5"/>` +
    pen.at({ x: x + 4, y: y + 62, scale: 0.36 }, stone)
  );
}

function fall(pen: Pen, { x, length, links }: { x: number; length: number; links: number }): string {
  const curve = spline(
    [
      [x, 60],
      [x * 1.15, length * 0.6],
      [x * 1.25, length],
    ],
    3,
  );
  const drop = pen.at({ x: x * 1.25, y: length + 44, scale: 0.9 }, () => {
    const stone = kundanDrop(pen, { length: 92, width: 58, colour: x ? '#e9d3ea' : '#cfe2f3' });
    return softShadow(pen, { x: 12, y: 20, rx: 40, ry: 56 }) + placed({ x: 0, y: 46 }, stone);
  });
  return chain(curve, { links, size: 10 }) + drop;
}
