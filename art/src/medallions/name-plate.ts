import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { strokeLetters } from './lettering.ts';

/** A wooden name plate, 320 by 96; the name is an example, each shopper gives her own. */
export function namePlate(pen: Pen): string {
  const outline =
    'M-150 -44C-130 -52 130 -52 150 -44C166 -30 166 30 150 44C130 52 -130 52 -150 44C-166 30 -166 -30 -150 -44Z';
  let grain = '';
  for (let i = 0; i < 13; i++) {
    const y = -44 + i * 7.4;
    const u = pen.between(-12, 12);
    grain += svg`M-160 ${y}C-80 ${y + u} 40 ${y - u} 160 ${y + pen.between(-4, 4)}`;
  }
  const clip = pen.define('np', (i) => svg`<clipPath id="${i}"><path d="${outline}"/></clipPath>`);
  return (
    castShadow(pen, outline, { opacity: 0.55, dx: 10, dy: 16, blur: 9 }) +
    relief(
      pen,
      { bevel: 3, height: 6, shine: 0.3, sharpness: 12 },
      svg`<path d="${outline}" fill="${pen.linear({ 0: '#f7e3bd', 0.5: '#e6c48e', 1: '#c4945a' })}"/>`,
    ) +
    svg`<path d="${grain}" clip-path="url(#${clip})" stroke="#a8743a" stroke-width="1.6" fill="none" stroke-opacity=".5"/>` +
    svg`<path d="${outline}" transform="scale(.93 .86)" fill="none" stroke="#6b3c14" stroke-width="2.2" stroke-opacity=".75"/>` +
    strokeLetters('Aarav', { x: 1.6, y: 24.6, height: 58 }, 'stroke="#fff3d6" stroke-width="9" stroke-opacity=".7"') +
    strokeLetters('Aarav', { x: 0, y: 23, height: 58 }, 'stroke="#4a2408" stroke-width="9.5"') +
    [-1, 1]
      .map(
        (q) =>
          svg`<circle cx="${q * 146}" r="9" fill="#3a1c08"/>` +
          svg`<circle cx="${q * 146}" r="9" fill="none" stroke="#a06a32" stroke-width="2"/>` +
          svg`<g transform="translate(${q * 118} 0)" fill="#6b3c14">` +
          '<path d="M0 -9C-5 -4 -5 4 0 9C5 4 5 -4 0 -9Z"/>' +
          '<circle cy="-15" r="2.4"/><circle cy="15" r="2.4"/></g>',
      )
      .join('')
  );
}
