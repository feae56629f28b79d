import { tenth } from '../numbers.ts';
import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

export function cupcase(pen: Pen, { radius, colour }: { radius: number; colour: string }) {
  return svg`<use href="#${pen.define('cc' + radius + colour.slice(1), (id) => svg`<g id="${id}">${cupcaseArt(pen, { radius, colour })}</g>`)}"/>`;
}

function cupcaseArt(pen: Pen, { radius, colour }: { radius: number; colour: string }) {
  let drawing = '';
  for (let i = 0; i < 36; i++) {
    const angle = (i / 36) * FULL_TURN;
    const b = ((i + 0.5) / 36) * FULL_TURN;
    drawing += svg`M${Math.cos(angle) * radius * 0.8} ${Math.sin(angle) * radius * 0.8}L${Math.cos(b) * radius * 1.17} ${Math.sin(b) * radius * 1.17}`;
  }
  const sc =
    Array.from({ length: 73 }, (_, i) => {
      const angle = (i / 72) * FULL_TURN;
      const q = radius * (i % 2 ? 1.2 : 1.12);
      return (i ? 'L' : 'M') + tenth(Math.cos(angle) * q) + ' ' + tenth(Math.sin(angle) * q);
    }).join('') + 'Z';
  return (
    softShadow(pen, { x: radius * 0.18, y: radius * 0.28, rx: radius * 1.42, ry: radius * 1.38 }, 0.5) +
    svg`<path d="${sc}" fill="${pen.linear({ 0: lighter(colour, 0.6), 0.45: colour, 1: darker(colour, 0.45) })}"/>` +
    svg`<path d="${drawing}" stroke="${darker(colour, 0.5)}" stroke-width="1.6" opacity=".6"/>` +
    svg`<path d="${drawing}" transform="rotate(3)" stroke="#fff8e0" stroke-width="1.2" opacity=".7"/>`
  );
}
