import { darker, lighter } from '../pen/colour.ts';
import { beside, type Curve, lineOf, pointAt } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { cordShadow, roundness } from './roundness.ts';

type SmoothCord = { width: number; colour: string; braided?: boolean; shine?: number };

/** Waxed cotton, silk or leather: one smooth strand, braided or plain. */
export function smoothCord(
  pen: Pen,
  curve: Curve,
  { width, colour, braided = false, shine = 1.2 }: SmoothCord,
): string {
  const path = lineOf(curve);
  return (
    cordShadow(pen, { path, width }) +
    svg`<g fill="none" stroke-linecap="round"><path d="${path}" stroke="${darker(colour, 0.5)}" stroke-width="${width}"/>` +
    svg`<path d="${path}" transform="translate(${-width * 0.05} ${-width * 0.06})" stroke="${colour}" stroke-width="${width * 0.82}"/></g>` +
    (braided ? braid(curve, width, colour) : '') +
    roundness(pen, { path, width }, shine)
  );
}

function braid(curve: Curve, width: number, colour: string): string {
  const step = width * 0.5;
  let grooves = '';
  let gleams = '';
  for (let along = 0, side = -1; along < curve.length; along += step, side = -side) {
    const here = pointAt(curve, along);
    const next = pointAt(curve, along + step * 1.25);
    const [fromX, fromY] = beside(here, side * width * 0.44);
    const [toX, toY] = beside(next, -side * width * 0.16);
    grooves += svg`M${fromX} ${fromY}Q${here.x} ${here.y} ${toX} ${toY}`;
    const [gleamX, gleamY] = beside(pointAt(curve, along + step * 0.5), side * width * 0.3);
    gleams += svg`M${gleamX} ${gleamY}L${next.x} ${next.y}`;
  }
  return (
    svg`<g fill="none" stroke-linecap="round" stroke-width="${width * 0.1}">` +
    `<path d="${grooves}" stroke="${darker(colour, 0.7)}" stroke-opacity=".8"/>` +
    `<path d="${gleams}" stroke="${lighter(colour, 0.5)}" stroke-opacity=".5"/></g>`
  );
}
