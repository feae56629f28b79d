import { darker, lighter } from '../pen/colour.ts';
import { METALS } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

export const medallionShadow = (pen: Pen, r: number, options: {} = {}) =>
  softShadow(pen, { x: r * 0.12, y: r * 0.2, rx: r * 1.2, ry: r * 1.17 }, options) +
  softShadow(pen, { x: r * 0.03, y: r * 0.06, rx: r * 1.06, ry: r * 1.06 }, 0.75);

export const brushed = (
  pen: Pen,
  { radius, count, colour, opacity }: { radius: number; count: number; colour: string; opacity: number },
) => {
  let drawing = '';
  for (let i = 0; i < count; i++) {
    const q = radius * Math.sqrt(pen.chance());
    const angle = pen.between(0, FULL_TURN);
    const L = pen.between(0.1, 0.5);
    drawing += svg`M${Math.cos(angle) * q} ${Math.sin(angle) * q}A${q} ${q} 0 0 1 ${Math.cos(angle + L) * q} ${Math.sin(angle + L) * q}`;
  }
  return svg`<path d="${drawing}" fill="none" stroke="${colour}" stroke-width=".7" opacity="${opacity}"/>`;
};

export const metalDisc = (pen: Pen, r: number, metal = 'gold') =>
  relief(pen, { bevel: 3, height: 5, shine: 0.55 }, svg`<circle r="${r}" fill="${METALS[metal](pen)}"/>`) +
  svg`<circle r="${r * 0.93}" fill="none" stroke="${metal === 'gold' ? '#7a4c0c' : '#4f5a62'}" stroke-width="1.6" opacity=".7"/>` +
  svg`<circle r="${r * 0.92}" fill="none" stroke="#fff8dd" stroke-width="1" opacity=".7" transform="translate(.8 .9)"/>`;

export const enamel = (
  pen: Pen,
  { outline, colour, ...options }: { outline: string; colour: string; line?: string; sw?: number },
) =>
  svg`<path d="${outline}" fill="${pen.radial({ 0: lighter(colour, 0.32), 0.5: colour, 1: darker(colour, 0.45) }, { cx: 0.35, cy: 0.3, r: 0.85 })}" stroke="${options.line ?? '#f3d27a'}" stroke-width="${options.sw ?? 3}" stroke-linejoin="round"/>`;
