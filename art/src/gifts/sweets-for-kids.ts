import { sparkle } from '../medallions/sparkle.ts';
import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { placed, svg } from '../pen/svg.ts';
import { bead, glass } from '../thread/bead.ts';
import { paperCard } from './card.ts';

/** A sweet in a twist of paper. */
export function wrappedSweet(pen: Pen, colour: string): string {
  const twist = (side: 1 | -1) => `M${side * 36} 0L${side * 78} -26L${side * 70} 0L${side * 78} 26Z`;
  const twists = twist(1) + twist(-1);
  return (
    `<path d="${twists}" transform="translate(6 8)" fill="#1c0806" fill-opacity=".28"/>` +
    `<path d="${twists}" fill="${pen.linear({ 0: lighter(colour, 0.5), 0.5: colour, 1: darker(colour, 0.3) })}"/>` +
    bead(pen, { x: 0, y: 0, r: 40 }, glass(colour)) +
    '<path d="M-26 -26Q0 -8 14 36M-4 -38Q18 -16 32 20" stroke="#fff" stroke-width="8" fill="none" stroke-opacity=".75"/>'
  );
}

const STICKERS = [
  { x: -60, y: -78, colour: '#ffd23c' },
  { x: 55, y: -84, colour: '#ff7fae' },
  { x: -55, y: 24, colour: '#3aa757' },
  { x: 60, y: 18, colour: '#2a86e0' },
  { x: -5, y: 102, colour: '#f59a1c' },
];
const HEART = '<path d="M0 16C-28 -2 -16 -23 0 -9C16 -23 28 -2 0 16Z" fill="#fff"/>';

/** A sheet of round stickers, 230 by 300. */
export const stickers = (pen: Pen) =>
  paperCard(pen, { width: 230, height: 300, trim: '#2a86e0' }) +
  STICKERS.map(({ x, y, colour }, index) =>
    placed(
      { x, y, turn: index * 17 },
      svg`<circle r="37" fill="#fff"/><circle r="30" fill="${colour}"/>${index % 2 ? sparkle({ x: 0, y: 0, radius: 23 }) : HEART}`,
    ),
  ).join('');
