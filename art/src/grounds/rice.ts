import { SHADE } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';

const GRAINS = ['#fbf3df', '#fff', '#f1e4c4'];

type Heap = { x: number; y: number; count: number; radius: number };

/** Grains of rice, strewn round a point. */
export function rice(pen: Pen, { x, y, count, radius }: Heap): string {
  return Array.from({ length: count }, () => {
    const angle = pen.between(0, FULL_TURN);
    const distance = radius * Math.sqrt(pen.chance());
    const turn = pen.between(0, 180);
    return svg`<use href="#${grain(pen)}" transform="translate(${x + Math.cos(angle) * distance} ${y + Math.sin(angle) * distance * 0.9}) rotate(${turn})"/>`;
  }).join('');
}

function grain(pen: Pen): string {
  const kind = pen.whole(0, GRAINS.length - 1);
  return pen.define(
    `rice${kind}`,
    (id) =>
      `<g id="${id}"><ellipse rx="9" ry="3.6" cx="2" cy="3" fill="${SHADE}" fill-opacity=".3"/>` +
      `<ellipse rx="9" ry="3.4" fill="${GRAINS[kind]}" stroke="#b89c6a" stroke-width=".6"/></g>`,
  );
}
