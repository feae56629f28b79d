import { PAISLEY } from '../medallions/paisley.ts';
import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { boxShadow } from '../pen/shadow.ts';
import { roundedRect } from '../pen/svg.ts';

/** The carved wooden block a cloth is printed with, 230 by 250. */
export function blockStamp(pen: Pen): string {
  const block = roundedRect(230, 250, 30);
  return (
    boxShadow({ width: 230, height: 250, corner: 30 }, { opacity: 0.4, dx: 16, dy: 22, blur: 12 }) +
    `<path d="${block}" fill="${pen.linear({ 0: '#b5794a', 0.5: '#8a5430', 1: '#552e16' })}"/><g fill="none">` +
    '<path d="M-100 -90Q0 -80 100 -92M-100 -30Q10 -20 100 -34M-100 30Q0 40 100 28M-100 86Q0 94 100 84" stroke="#4a2612" stroke-width="2.5" stroke-opacity=".5"/></g>' +
    relief(
      pen,
      { bevel: 2.5, height: 6, shine: 0.2 },
      `<path d="${PAISLEY}" transform="translate(0 6) scale(1.12)" fill="#27415f"/>`,
    ) +
    `<path d="${PAISLEY}" transform="translate(1 16) scale(.82)" fill="none" stroke="#b5794a" stroke-width="7"/>` +
    '<circle cx="2" cy="46" r="15" fill="#b5794a"/><circle cx="2" cy="46" r="7" fill="#27415f"/>'
  );
}
