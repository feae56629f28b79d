import { gold } from '../pen/metals.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { bareBead, granulation, pearl } from '../thread/bead.ts';
import { enamel, medallionShadow, metalDisc } from './metal-disc.ts';
import { facetedStone } from './stones.ts';

const FIELD = 'M-60 0A60 60 0 1 0 60 0A60 60 0 1 0 -60 0Z';
const STRAIGHT_RAY = '<path d="M-12 -60L0 -112L12 -60Z"/>';
const CURLED_RAY = '<path d="M-13 -62C-22 -78 4 -84 -6 -104C12 -96 20 -80 13 -62Z"/>';

/** A gold sun with straight and curled rays round an enamelled flower, radius about 112. */
export function sun(pen: Pen): string {
  const rays = ring({ count: 16, radius: 0 }, ({ angle, index }) =>
    turned(angle, index % 2 ? CURLED_RAY : STRAIGHT_RAY),
  );
  const petal = pen.linear({ 0: '#ffc23a', 1: '#f07c12' }, DOWN);
  const petals = ring({ count: 12, radius: 0 }, ({ angle }) =>
    turned(
      angle,
      `<path d="M0 -24C-13 -36 -11 -50 0 -57C11 -50 13 -36 0 -24Z" fill="${petal}" stroke="#f7dc8c" stroke-width="2"/>`,
    ),
  );
  return (
    medallionShadow(pen, 100) +
    relief(
      pen,
      { bevel: 2.2, height: 4.5, shine: 0.8, sharpness: 18 },
      `<g fill="${gold(pen)}" stroke="#7a4c0c" stroke-width="1">${rays}</g>`,
    ) +
    metalDisc(pen, 72) +
    granulation(pen, { count: 40, radius: 67, size: 4.6 }) +
    enamel(pen, { outline: FIELD, colour: '#c8231f' }) +
    petals +
    ring({ count: 12, radius: 51, start: Math.PI / 12 }, ({ x, y }) => bareBead(pen, { x, y, r: 3.6 }, pearl('#fff'))) +
    '<circle r="27" fill="#7d1016"/>' +
    granulation(pen, { count: 20, radius: 25, size: 3.6 }) +
    facetedStone(pen, { radius: 17, colour: '#d81f2a' }) +
    '<path d="M-60 -10A61 61 0 0 1 20 -57C-10 -52 -44 -36 -60 -10Z" fill="#fff" fill-opacity=".22"/>'
  );
}
