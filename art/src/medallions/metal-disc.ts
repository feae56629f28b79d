import { darker, lighter } from '../pen/colour.ts';
import { METALS, type Metal } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

/** Two shadows: a wide soft one, and a dark one where it lies on the ground. */
export const medallionShadow = (pen: Pen, r: number, opacity = 0.6) =>
  softShadow(pen, { x: r * 0.12, y: r * 0.2, rx: r * 1.2, ry: r * 1.17 }, opacity) +
  softShadow(pen, { x: r * 0.03, y: r * 0.06, rx: r * 1.06, ry: r * 1.06 }, 0.75);

export const metalDisc = (pen: Pen, r: number, metal: Metal = 'gold') =>
  relief(pen, { bevel: 3, height: 5, shine: 0.55 }, svg`<circle r="${r}" fill="${METALS[metal](pen)}"/>`) +
  svg`<circle r="${r * 0.93}" fill="none" stroke="${metal === 'gold' ? '#7a4c0c' : '#4f5a62'}" stroke-width="1.6" stroke-opacity=".7"/>` +
  svg`<circle r="${r * 0.92}" fill="none" stroke="#fff8dd" stroke-width="1" stroke-opacity=".7" transform="translate(.8 .9)"/>`;

type Brushed = { radius: number; count: number; colour: string; opacity: number };

/** Fine arcs, as a brush leaves them on turned metal. */
export function brushed(pen: Pen, { radius, count, colour, opacity }: Brushed): string {
  const arc = () => {
    const r = radius * Math.sqrt(pen.chance());
    const start = pen.between(0, FULL_TURN);
    const [fromX, fromY] = polar(start, r);
    const [toX, toY] = polar(start + pen.between(0.1, 0.5), r);
    return svg`M${fromX} ${fromY}A${r} ${r} 0 0 1 ${toX} ${toY}`;
  };
  const arcs = Array.from({ length: count }, arc).join('');
  return svg`<path d="${arcs}" fill="none" stroke="${colour}" stroke-width=".7" stroke-opacity="${opacity}"/>`;
}

type Enamel = { outline: string; colour: string; line?: string };

/** A pool of enamel inside a thin metal wire. */
export function enamel(pen: Pen, { outline, colour, line = '#f3d27a' }: Enamel): string {
  const pool = { 0: lighter(colour, 0.32), 0.5: colour, 1: darker(colour, 0.45) };
  const fill = pen.radial(pool, { cx: 0.35, cy: 0.3, r: 0.85 });
  return `<path d="${outline}" fill="${fill}" stroke="${line}" stroke-width="3" stroke-linejoin="round"/>`;
}
