import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import type { Morsel } from './nuts.ts';
import { pile } from './pile.ts';
import { clipTo } from './tray.ts';

/** A foil pouch with a window, 250 by 310. */
export function nutPouch(pen: Pen, { morsel, colour }: { morsel: Morsel; colour: string }): string {
  const outline = 'M-120 -150H120L128 150Q0 162 -128 150Z';
  const win = 'M0 -46C54 -46 84 -8 84 36C84 84 46 114 0 114C-46 114 -84 84 -84 36C-84 -8 -54 -46 0 -46Z';
  return (
    castShadow(pen, outline, { opacity: 0.42, dx: 16, dy: 24, blur: 16 }) +
    svg`<path d="${outline}" fill="${pen.linear({ 0: lighter(colour, 0.3), 0.35: colour, 0.7: darker(colour, 0.15), 1: darker(colour, 0.5) }, { from: [0, 0], to: [1, 0.25] })}"/>` +
    svg`<path d="M-120 -150H120V-118H-120Z" fill="${darker(colour, 0.25)}"/>` +
    '<path d="M-118 -122H118" stroke="#fff" stroke-width="2" stroke-opacity=".4"/>' +
    '<path d="M-112 -100L-96 130M104 -90L96 120" stroke="#fff" stroke-width="10" stroke-opacity=".16" stroke-linecap="round"/>' +
    svg`<path d="${win}" fill="#5e3216"/><g clip-path="${clipTo(pen, win)}">` +
    svg`<g transform="translate(0 34)">${pile(pen, { morsel, width: 190, height: 180, count: 60, scale: 0.95 })}` +
    svg`</g></g><path d="${win}" fill="none" stroke="#e8c05c" stroke-width="5"/>` +
    '<path d="M-66 0C-58 -24 -36 -36 -10 -38" stroke="#fff" stroke-width="8" fill="none" stroke-opacity=".5" stroke-linecap="round"/>' +
    '<g transform="translate(0 -82)" fill="#f0d28a">' +
    '<path d="M0 -16C-7 -8 -7 6 0 14C7 6 7 -8 0 -16Z"/>' +
    '<path d="M-4 12C-20 12 -26 2 -26 -8C-14 -8 -6 0 -4 12ZM4 12C20 12 26 2 26 -8C14 -8 6 0 4 12Z"/>' +
    '<path d="M-80 6h44M36 6h44" stroke="#f0d28a" stroke-width="2.4"/></g>'
  );
}
