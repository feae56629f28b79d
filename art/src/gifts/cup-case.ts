import { darker, lighter } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { polar, ring } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

type CupCase = { radius: number; colour: string };

/** The pleated paper cup a sweet sits in. */
export function cupCase(pen: Pen, { radius, colour }: CupCase): string {
  const id = pen.define(
    `cup${radius}${colour.slice(1)}`,
    (full) => `<g id="${full}">${pleated(pen, { radius, colour })}</g>`,
  );
  return `<use href="#${id}"/>`;
}

function pleated(pen: Pen, { radius, colour }: CupCase): string {
  const rim = Array.from({ length: 72 }, (_, index) =>
    polar((index / 72) * Math.PI * 2, radius * (index % 2 ? 1.2 : 1.12)),
  );
  const pleats = ring({ count: 36, radius: radius * 0.8 }, ({ x, y, angle }) => {
    const [outX, outY] = polar(angle + Math.PI / 36, radius * 1.17);
    return svg`M${x} ${y}L${outX} ${outY}`;
  });
  return (
    softShadow(pen, { x: radius * 0.18, y: radius * 0.28, rx: radius * 1.42, ry: radius * 1.38 }, 0.5) +
    svg`<path d="${polygon(rim)}" fill="${pen.linear({ 0: lighter(colour, 0.6), 0.45: colour, 1: darker(colour, 0.45) })}"/>` +
    `<path d="${pleats}" stroke="${darker(colour, 0.5)}" stroke-width="1.6" stroke-opacity=".6"/>` +
    `<path d="${pleats}" transform="rotate(3)" stroke="#fff8e0" stroke-width="1.2" stroke-opacity=".7"/>`
  );
}
