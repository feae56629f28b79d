import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';

export const softRelief = (pen: Pen, s: number, options: { b?: string; s?: number; k?: number } = {}) =>
  relief(
    pen,
    { bevel: options.b ?? 6, height: options.s ?? 9, shine: options.k ?? 0.22, sharpness: 8, elevation: 58 },
    s,
  );

export const plushFur = (pen: Pen, { count, test, colour }: { count: number; test: number; colour: string }) => {
  let a = '';
  let b = '';
  for (let i = 0; i < count; i++) {
    const x = pen.between(-110, 110);
    const y = pen.between(-110, 110);
    if (!test(x, y)) continue;
    const q = svg`M${x} ${y}l${pen.between(-5, 5)} ${pen.between(2, 8)}`;
    if (i % 2) a += q;
    else b += q;
  }
  return (
    svg`<path d="${a}" stroke="${lighter(colour, 0.5)}" stroke-width="1.2" opacity=".5"/>` +
    svg`<path d="${b}" stroke="${darker(colour, 0.5)}" stroke-width="1.2" opacity=".35"/>`
  );
};
