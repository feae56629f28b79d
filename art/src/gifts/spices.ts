import { DOWN, type Pen } from '../pen/pen.ts';
import { placed } from '../pen/svg.ts';

const POD = 'M0 -24C12 -14 12 14 0 24C-12 14 -12 -14 0 -24Z';

/** Five cardamom pods and two sticks of cinnamon round a spot. */
export function spices(pen: Pen, { x, y }: { x: number; y: number }): string {
  const pods = Array.from({ length: 5 }, () =>
    placed(
      { x: x + pen.between(-110, 110), y: y + pen.between(-40, 60), turn: pen.between(0, 360) },
      `<path d="${POD}" transform="translate(4 6)" fill="#1c0806" fill-opacity=".3"/>` +
        `<path d="${POD}" fill="${pen.linear({ 0: '#c9d08a', 1: '#8f9a4c' })}"/>` +
        '<path d="M0 -22V22M-4 -18Q-8 0 -4 18M4 -18Q8 0 4 18" stroke="#5e6a2a" stroke-width="1.4" fill="none"/>',
    ),
  );
  return (
    pods.join('') +
    placed({ x: x - 170, y: y + 60, turn: -20 }, cinnamon(pen)) +
    placed({ x: x - 140, y: y + 60, turn: -8 }, cinnamon(pen))
  );
}

const cinnamon = (pen: Pen) =>
  '<rect x="-80" y="-9" width="160" height="24" rx="10" fill="#1c0806" fill-opacity=".3" transform="translate(5 8)"/>' +
  `<rect x="-80" y="-12" width="160" height="24" rx="10" fill="${pen.linear({ 0: '#c98a52', 0.5: '#8a4f24', 1: '#4e2610' }, DOWN)}"/>` +
  '<path d="M-78 0Q0 6 78 -2" stroke="#3a1a08" stroke-width="3" fill="none" stroke-opacity=".7"/>';
