import { sparkle } from '../medallions/sparkle.ts';
import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { placed, svg } from '../pen/svg.ts';
import { bead, glass } from '../thread/bead.ts';
import { paperCard } from './card.ts';

function wrappedSweet(pen: Pen, colour: string) {
  const w = (s: number) => svg`M${s * 36} 0L${s * 78} -26L${s * 70} 0L${s * 78} 26Z`;
  return (
    svg`<g><path d="${w(1)}${w(-1)}" transform="translate(6 8)" fill="#1c0806" opacity=".28"/>` +
    svg`<path d="${w(1)}${w(-1)}" fill="${pen.linear({ 0: lighter(colour, 0.5), 0.5: colour, 1: darker(colour, 0.3) })}"/>${bead(pen, { x: 0, y: 0, r: 40 }, glass(colour))}` +
    '<path d="M-26 -26Q0 -8 14 36M-4 -38Q18 -16 32 20" stroke="#fff" stroke-width="8" fill="none" opacity=".75"/></g>'
  );
}

function stickers(pen: Pen, { width, height }: { width: number; height: number }) {
  return (
    paperCard(pen, { width, height, trim: '#2a86e0' }) +
    [
      [-0.26, -0.26, '#ffd23c'],
      [0.24, -0.28, '#ff7fae'],
      [-0.24, 0.08, '#3aa757'],
      [0.26, 0.06, '#2a86e0'],
      [-0.02, 0.34, '#f59a1c'],
    ]
      .map(([x, y, k], i) =>
        placed(
          { x: x * width, y: y * height, turn: i * 17 },
          svg`<circle r="${width * 0.16}" fill="#fff"/><circle r="${width * 0.13}" fill="${k}"/>${i % 2 ? sparkle({ x: 0, y: 0, radius: width * 0.1 }) : svg`<path d="M0 ${width * 0.07}C${-width * 0.12} ${-width * 0.01} ${-width * 0.07} ${-width * 0.1} 0 ${-width * 0.04}C${width * 0.07} ${-width * 0.1} ${width * 0.12} ${-width * 0.01} 0 ${width * 0.07}Z" fill="#fff"/>`}`,
        ),
      )
      .join('')
  );
}
