import type { Pen } from '../pen/pen.ts';
import { ring, rows, turned } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { bareBead } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';

function tricolourWheel(pen: Pen) {
  let drawing = medallionShadow(pen, 100) + metalDisc(pen, 96);
  const rows = [
    ['#f08a1c', 90, 26],
    ['#fdf8ee', 66, 20],
    ['#2b8a3e', 43, 14],
  ];
  for (const [colour, r, n] of rows)
    drawing += ring({ count: n, radius: r * 0.96, start: r * 0.1 }, ({ x, y }) =>
      bareBead(pen, { x, y, r: 10.4 }, { stuff: colour === '#fdf8ee' ? 'pearl' : 'glass', colour: colour }),
    );
  return (
    drawing +
    svg`<circle r="31" fill="#fdf8ee"/><circle r="31" fill="${pen.radial({ 0: '#fff', 0.6: '#f2ead8', 1: '#cdbfa4' })}" stroke="#d9a544" stroke-width="4"/>` +
    ring({ count: 12, radius: 0 }, ({ angle }) =>
      turned(angle, '<path d="M0 -5C-4 -14 -3 -20 0 -25C3 -20 4 -14 0 -5Z" fill="#1e3f8f"/>'),
    ) +
    '<circle r="6" fill="#d9a544"/>'
  );
}
