import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

/** A plain bar of brushed steel, 360 by 60. */
export function steelBar(pen: Pen): string {
  const outline = 'M-150 -30H150A30 30 0 0 1 150 30H-150A30 30 0 0 1 -150 -30Z';
  const scratches = Array.from(
    { length: 90 },
    () => svg`M${pen.between(-160, 100)} ${pen.between(-26, 26)}h${pen.between(20, 90)}`,
  ).join('');
  return (
    castShadow(pen, outline, { opacity: 0.6, dx: 10, dy: 18, blur: 10 }) +
    castShadow(pen, outline, { opacity: 0.5, dx: 2, dy: 5, blur: 3 }) +
    relief(
      pen,
      { bevel: 3, height: 5, shine: 0.35, sharpness: 30 },
      svg`<path d="${outline}" fill="${pen.linear({ 0: '#c9d0d5', 0.2: '#9aa4ab', 0.46: '#69737b', 0.54: '#b9c2c8', 0.8: '#7d878e', 1: '#4a535a' }, { from: [0, 0], to: [0.05, 1] })}"/>`,
    ) +
    svg`<path d="${scratches}" stroke="#fff" stroke-width=".8" stroke-opacity=".22"/>` +
    '<path d="M-120 -24L-80 -24L-116 24L-156 24Z" fill="#fff" fill-opacity=".28"/>' +
    '<path d="M40 -26H60L24 26H4Z" fill="#fff" fill-opacity=".2"/>' +
    '<circle cx="-160" r="6" fill="#4f5a62"/><circle cx="160" r="6" fill="#4f5a62"/>'
  );
}
