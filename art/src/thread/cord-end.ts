import { type Curve, degrees, endOf, startOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { type BeadLook, bead } from './bead.ts';
import { fray } from './fray.ts';
import { wireWrap } from './wire.ts';

type CordEnd = {
  end: 'start' | 'finish';
  width: number;
  /** How long the frayed brush is, in widths. */
  brush: number;
  colours: readonly [string, ...string[]];
  bead?: BeadLook | undefined;
};

/** How a thread ends: wound with wire, perhaps a bead, and a brush of fibres. */
export function cordEnd(pen: Pen, curve: Curve, { end, width, brush, colours, bead: look }: CordEnd): string {
  const point = end === 'finish' ? endOf(curve) : startOf(curve);
  const turn = degrees(Math.atan2(point.ty, point.tx)) + (end === 'finish' ? 0 : 180);
  const angle = (turn * Math.PI) / 180;
  const outward = (distance: number) => ({
    x: point.x + Math.cos(angle) * width * distance,
    y: point.y + Math.sin(angle) * width * distance,
  });
  const wound = (turns: number) => wireWrap(pen, { ...outward(0.1), turn }, { width: width * 1.02, turns });
  return (
    fray(pen, { ...outward(0.5), turn, length: width * brush, width: width * 1.15, colours, spread: 0.34 }) +
    (look ? wound(4) + bead(pen, { ...outward(0.75), r: width * 0.62 }, look) : wound(6))
  );
}
