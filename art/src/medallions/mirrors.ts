import { darker } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar, ring } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { medallionShadow } from './metal-disc.ts';

/** Thread colours of the stitches that hold a mirror, in turn. */
type Stitches = readonly [string, string, string];

const TRICOLOUR: Stitches = ['#f6c445', '#1f9a8a', '#fff3d8'];
const TEAL: Stitches = ['#1f9a8a', '#7fd6c2', '#1f9a8a'];
const AMBER: Stitches = ['#f6c445', '#ff8a2a', '#f6c445'];

/** Mirrors sewn on a scalloped pink patch, radius about 104. */
export const mirrorWork = (pen: Pen) =>
  medallionShadow(pen, 104) +
  relief(pen, { bevel: 5, height: 7, shine: 0.2, sharpness: 10 }, `<path d="${scallops()}" fill="#b0125f"/>`) +
  ring({ count: 48, radius: 92 }, edgeStitch) +
  ring({ count: 8, radius: 62 }, ({ x, y, index }) =>
    pen.at({ x, y }, () => mirrorDisc(pen, 13, index % 2 ? TEAL : AMBER)),
  ) +
  ring({ count: 8, radius: 80, start: Math.PI / 8 }, ({ x, y }) => {
    return svg`<circle cx="${x}" cy="${y}" r="4.6" fill="#fff3d8"/>`;
  }) +
  mirrorDisc(pen, 30);

/** One round mirror, held by a ring of stitches. */
export function mirrorDisc(pen: Pen, r: number, stitches: Stitches = TRICOLOUR): string {
  const glass = pen.linear({
    0: '#f4fbff',
    0.36: '#b7cad6',
    0.44: '#eaf3f7',
    0.62: '#7f97a6',
    0.7: '#d6e3ea',
    1: '#94a9b5',
  });
  return (
    softShadow(pen, { x: r * 0.14, y: r * 0.2, rx: r * 1.5, ry: r * 1.45 }, 0.55) +
    svg`<circle r="${r * 1.22}" fill="${darker(stitches[0], 0.5)}"/><circle r="${r}" fill="${glass}"/>` +
    svg`<path d="M${-r * 0.7} ${r * 0.25}L${r * 0.25} ${-r * 0.75}L${r * 0.5} ${-r * 0.55}L${-r * 0.5} ${r * 0.5}Z" fill="#fff" fill-opacity=".5"/>` +
    svg`<path d="M${-r * 0.1} ${r * 0.7}L${r * 0.7} ${-r * 0.1}L${r * 0.76} ${r * 0.05}L${r * 0.05} ${r * 0.76}Z" fill="#fff" fill-opacity=".3"/>` +
    svg`<g fill="none" stroke-width="${r * 0.085}" stroke-linecap="round">${stitched(pen, r, stitches)}</g>` +
    svg`<circle r="${r * 0.79}" fill="none" stroke="#2a0a10" stroke-width="2" stroke-opacity=".45"/>`
  );
}

function stitched(pen: Pen, r: number, stitches: Stitches): string {
  return ring({ count: 64, radius: r * 0.8 }, ({ x, y, angle, index }) => {
    const [outX, outY] = polar(angle + 0.1 + pen.between(-0.03, 0.03), r * 1.24);
    return svg`<path d="M${x} ${y}L${outX} ${outY}" stroke="${stitches[Math.floor(index / 8) % 3] ?? stitches[0]}"/>`;
  });
}

const scallops = () =>
  polygon(
    Array.from({ length: 48 }, (_, index) => {
      const angle = (index / 48) * FULL_TURN;
      return polar(angle, 98 + 8 * Math.cos(angle * 12));
    }),
  );

function edgeStitch({ x, y, angle, index }: { x: number; y: number; angle: number; index: number }): string {
  const [dx, dy] = polar(angle, 12);
  return svg`<path d="M${x} ${y}l${dx} ${dy}" stroke="${index % 2 ? '#ff8a2a' : '#f6c445'}" stroke-width="3.4" stroke-linecap="round"/>`;
}
