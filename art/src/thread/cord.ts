import { darker, lighter, mix } from '../pen/colour.ts';
import { beside, type Curve, lineOf, pathThrough, pointAt, polygon } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import type { Point } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { cordShadow, roundness } from './roundness.ts';

export type Cord = {
  width: number;
  /** The colours of the strands, in turn. */
  colours: readonly [string, ...string[]];
  /** How strongly the fibres shine. */
  sheen?: number;
  /** Short bright dashes of metal thread. */
  zari?: boolean;
  /** Stray hairs, as on jute: 1 is many. */
  hairy?: number;
  shadow?: 'none';
};

type Strands = { fills: Map<string, string>; edges: string; darkFibres: string; lightFibres: string };

/** A twisted cord: the ribbons between neighbouring helix lines, seen from the side, then its roundness. */
export function cord(pen: Pen, curve: Curve, look: Cord): string {
  const { width } = look;
  const path = lineOf(curve);
  const { fills, edges, darkFibres, lightFibres } = strandsOf(pen, curve, look);
  const filled = [...fills].map(([colour, strands]) => `<path d="${strands}" fill="${colour}"/>`).join('');
  return (
    (look.shadow === 'none' ? '' : cordShadow(pen, { path, width })) +
    svg`<path d="${path}" fill="none" stroke="${darker(look.colours[0], 0.72)}" stroke-width="${width * 0.96}"/>${filled}` +
    '<g fill="none" stroke-linecap="round">' +
    svg`<path d="${darkFibres}" stroke="#1a0406" stroke-width="${width * 0.028}" stroke-opacity=".34"/>` +
    svg`<path d="${lightFibres}" stroke="#fff0cc" stroke-width="${width * 0.04}" stroke-opacity="${look.sheen ?? 0.45}"/>` +
    svg`<path d="${edges}" stroke="#150305" stroke-width="${width * 0.06}" stroke-opacity=".55"/></g>` +
    roundness(pen, { path, width }) +
    (look.zari ? metalDashes(pen, curve, width) : '') +
    (look.hairy ? strayHairs(pen, curve, { ...look, hairy: look.hairy }) : '')
  );
}

function strandsOf(pen: Pen, curve: Curve, { width, colours }: Cord): Strands {
  const fills = new Map<string, string>();
  const strands: Strands = { fills, edges: '', darkFibres: '', lightFibres: '' };
  const step = width * (width < 24 ? 0.6 : 0.42);
  const pitch = width * 1.25;
  const corners = width < 24 ? 2 : width < 34 ? 3 : 5;
  // A helix seen from the side: n = h sin(t), s = start + t/pi * pitch.
  const helix = (start: number, turn: number, reach = 1): Point =>
    beside(pointAt(curve, start + (turn / Math.PI) * pitch), (width / 2) * reach * Math.sin(turn));
  const side = (start: number) =>
    Array.from({ length: corners + 1 }, (_, k) => helix(start, -Math.PI / 2 + (k / corners) * Math.PI));
  let index = 0;
  for (let start = -pitch * 0.4; start < curve.length + pitch * 0.4; start += step) {
    const near = side(start + pen.between(-0.04, 0.04) * width);
    const colour = varied(pen, colours[index % colours.length] ?? colours[0]);
    fills.set(colour, (fills.get(colour) ?? '') + polygon([...near, ...side(start + step * 1.06).reverse()]));
    strands.edges += pathThrough(near);
    const fibre = (share: number) => {
      const along = start + step * (share + pen.between(-0.08, 0.08));
      return pathThrough([-0.8, 0, 0.8].map((turn) => helix(along, turn, 0.98)));
    };
    if (width >= 26) strands.darkFibres += fibre(0.3) + fibre(0.78);
    if (width > 24 || index % 2) strands.lightFibres += fibre(0.55);
    index++;
  }
  return strands;
}

/** Real thread is never one colour: some strands are warmer, some darker. */
function varied(pen: Pen, colour: string): string {
  if (pen.chance() >= 0.4) return colour;
  return mix(colour, pen.chance() < 0.5 ? '#ffe2a8' : '#2a0408', 0.16);
}

function metalDashes(pen: Pen, curve: Curve, width: number): string {
  let dashes = '';
  for (let count = 0; count < curve.length / 9; count++) {
    const point = pointAt(curve, pen.between(0, curve.length));
    const [x, y] = beside(point, pen.between(-0.42, 0.2) * width);
    const angle = Math.atan2(point.ty, point.tx) + 0.8;
    dashes += svg`M${x} ${y}l${Math.cos(angle) * width * 0.12} ${Math.sin(angle) * width * 0.12}`;
  }
  return `<path d="${dashes}" stroke="#fff7d6" stroke-width="1.7" stroke-linecap="round" stroke-opacity=".9"/>`;
}

function strayHairs(pen: Pen, curve: Curve, { width, colours, hairy }: Cord & { hairy: number }): string {
  let bright = '';
  let dark = '';
  for (let count = 0; count < (curve.length / 5) * hairy; count++) {
    const hair = strayHair(pen, curve, width);
    if (pen.chance() < 0.5) bright += hair;
    else dark += hair;
  }
  return (
    '<g fill="none" stroke-linecap="round" stroke-width="1.2">' +
    `<path d="${bright}" stroke="${lighter(colours[0], 0.35)}" stroke-opacity=".7"/>` +
    `<path d="${dark}" stroke="${darker(colours[0], 0.35)}" stroke-opacity=".55"/></g>`
  );
}

function strayHair(pen: Pen, curve: Curve, width: number): string {
  const point = pointAt(curve, pen.between(0, curve.length));
  const side = pen.chance() < 0.5 ? -1 : 1;
  const [x, y] = beside(point, side * (width / 2) * pen.between(0.5, 1));
  const angle = Math.atan2(point.ty, point.tx) + pen.between(-0.9, 0.9);
  const length = pen.between(0.3, 0.85) * width;
  const endX = Math.cos(angle) * length * 0.8 - point.ty * side * length * 0.3;
  const endY = Math.sin(angle) * length * 0.8 + point.tx * side * length * 0.3;
  return svg`M${x} ${y}q${Math.cos(angle) * length * 0.5} ${Math.sin(angle) * length * 0.5} ${endX} ${endY}`;
}
