import { gold } from '../pen/metals.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { bareBead, glass, granulation } from '../thread/bead.ts';
import { enamel, medallionShadow, metalDisc } from './metal-disc.ts';

const FIELD = 'M-82 0A82 82 0 1 0 82 0A82 82 0 1 0 -82 0Z';
const POT = 'M-20 -8C-52 0 -56 40 -30 54H30C56 40 52 0 20 -8V-18H-20Z';
const MANGO_LEAF = 'M0 0C-12 -10 -12 -30 0 -44C12 -30 12 -10 0 0Z';
const COCONUT = 'M0 -72C-16 -60 -22 -42 -18 -28C-10 -20 10 -20 18 -28C22 -42 16 -60 0 -72Z';

/** A kalash, the pot of plenty with mango leaves and a coconut, on red enamel, radius 100. */
export const kalash = (pen: Pen) =>
  medallionShadow(pen, 100) +
  metalDisc(pen, 100) +
  granulation(pen, { count: 44, radius: 92, size: 5.6 }) +
  enamel(pen, { outline: FIELD, colour: '#c4281f' }) +
  ring({ count: 20, radius: 73 }, ({ angle }) => turned(angle, '<circle cx="73" r="3" fill="#f3d27a"/>')) +
  pen.at({ x: 0, y: 6, scale: 0.86 }, () => pot(pen)) +
  '<path d="M-82 -12A83 83 0 0 1 26 -79C-14 -70 -56 -50 -82 -12Z" fill="#fff" fill-opacity=".16"/>';

function pot(pen: Pen): string {
  const leaf = pen.linear({ 0: '#9cc46a', 0.6: '#4f8a3a', 1: '#2f6428' }, DOWN);
  const husk = pen.radial({ 0: '#d9a266', 0.6: '#9a5f2c', 1: '#5a3214' });
  const leaves = [-62, 62, -32, 32]
    .map(
      (turn) =>
        `<path d="${MANGO_LEAF}" transform="translate(0 -18) rotate(${turn})" fill="${leaf}" stroke="#24522a" stroke-width="1.6"/>`,
    )
    .join('');
  return (
    `<path d="${POT}" transform="translate(5 7)" fill="#1c0806" fill-opacity=".5" filter="${pen.blur(3)}"/>` +
    `${leaves}<path d="${COCONUT}" fill="${husk}" stroke="#4a2610" stroke-width="1.6"/>` +
    '<path d="M-9 -58C-14 -48 -14 -38 -10 -30M9 -58C14 -48 14 -38 10 -30M0 -66V-26" stroke="#5a3214" stroke-width="1.6" fill="none" stroke-opacity=".6"/>' +
    relief(
      pen,
      { bevel: 4, height: 8, shine: 0.8, sharpness: 16 },
      `<path d="${POT}" fill="${gold(pen)}"/><path d="M-27 -24H27V-12H-27ZM-22 54H22V64H-22Z" fill="${gold(pen)}"/>`,
    ) +
    '<path d="M-44 16C-20 28 20 28 44 16M-43 34C-20 46 20 46 43 34" fill="none" stroke="#7a4c0c" stroke-width="2.4" stroke-opacity=".7"/>' +
    [-24, -8, 8, 24].map((x) => bareBead(pen, { x, y: 34 - Math.abs(x) * 0.12, r: 4.4 }, glass('#c4182a'))).join('') +
    '<path d="M-34 4C-40 14 -40 30 -34 40" fill="none" stroke="#fff6d8" stroke-width="5" stroke-linecap="round" stroke-opacity=".55"/>'
  );
}
