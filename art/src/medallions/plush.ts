import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';

type Softness = { bevel?: number; height?: number; shine?: number };

/** Felt and plush: a wide bevel with hardly any shine. */
export const softRelief = (pen: Pen, drawing: string, { bevel = 6, height = 9, shine = 0.22 }: Softness = {}) =>
  relief(pen, { bevel, height, shine, sharpness: 8, elevation: 58 }, drawing);

/** Short hairs, light and dark, all over a square of 220. */
export function plushFur(pen: Pen, { count, colour }: { count: number; colour: string }): string {
  const hairs = () =>
    Array.from(
      { length: count / 2 },
      () => svg`M${pen.between(-110, 110)} ${pen.between(-110, 110)}l${pen.between(-5, 5)} ${pen.between(2, 8)}`,
    ).join('');
  return (
    `<g stroke-width="1.2"><path d="${hairs()}" stroke="${lighter(colour, 0.5)}" stroke-opacity=".5"/>` +
    `<path d="${hairs()}" stroke="${darker(colour, 0.5)}" stroke-opacity=".35"/></g>`
  );
}
