import { darker, lighter, seeThrough } from '../pen/colour.ts';
import { CENTRED, DOWN, type Pen } from '../pen/pen.ts';
import { FULL_TURN, rows } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { PETAL } from './petals.ts';

const [BRIGHT, MIDDLE, DEEP] = ['#ffbe30', '#ef8a14', '#a8420a'];

/** Rows of petals from the rim to the heart: their reach and number. */
const ROWS: [reach: number, petals: number][] = [
  [1, 17],
  [0.82, 15],
  [0.64, 12],
  [0.46, 9],
  [0.28, 6],
];

/** Marigold heads at spots written as `x y radius`; one flower per picture, used again, turned a little. */
export const marigolds = (spots: string) => (pen: Pen) =>
  rows(spots)
    .map(([x = 0, y = 0, r = 100]) => {
      const id = pen.define('marigold', (full) => `<g id="${full}">${flower(pen)}</g>`);
      return svg`<use href="#${id}" transform="translate(${x} ${y}) rotate(${pen.whole(-16, 16)}) scale(${r / 100})"/>`;
    })
    .join('');

/** One head, of radius 100 around the origin. */
const flower = (pen: Pen) =>
  softShadow(pen, { x: 14, y: 20, rx: 116, ry: 110 }, 0.6) +
  ROWS.map((_, row) => petalRow(pen, row)).join('') +
  svg`<circle r="100" fill="${pen.radial(
    {
      0: seeThrough('#fff2b0', 0.4),
      0.45: seeThrough('#fff2b0', 0),
      0.6: seeThrough('#3a0c02', 0),
      1: seeThrough('#3a0c02', 0.5),
    },
    { cx: 0.34, cy: 0.3, r: 0.8 },
  )}"/>`;

function petalRow(pen: Pen, row: number): string {
  const [reach, count] = ROWS[row] ?? [1, 0];
  const petalId = pen.outline(PETAL);
  const lit = pen.linear({ 0: lighter(BRIGHT, 0.35), 0.5: BRIGHT, 1: DEEP }, DOWN);
  const plain = pen.linear({ 0: BRIGHT, 0.6: MIDDLE, 1: DEEP }, DOWN);
  const size = 1.05 - row * 0.1;
  const start = pen.between(0, FULL_TURN);
  let drawing = '';
  for (let index = 0; index < count; index++) {
    const angle = start + (index / count) * FULL_TURN + pen.between(-0.1, 0.1);
    const distance = 100 * reach * pen.between(0.93, 1.05) - 52 * size;
    drawing +=
      svg`<use href="#${petalId}" transform="translate(${Math.cos(angle) * distance} ${Math.sin(angle) * distance}) rotate(${(angle * 180) / Math.PI + 90}) ` +
      svg`scale(${size} ${size * 0.92})" fill="${(index + row) % 3 ? plain : lit}" stroke="${DEEP}" stroke-width=".9"/>`;
  }
  return row === ROWS.length - 1 ? drawing : drawing + hollow(pen, reach);
}

/** The dark between two rows. */
const hollow = (pen: Pen, reach: number) =>
  svg`<circle r="${100 * reach * 0.74}" fill="${pen.radial(
    { 0.3: seeThrough(DEEP, 0), 0.84: seeThrough(darker(DEEP, 0.35), 0.8), 1: seeThrough(DEEP, 0) },
    CENTRED,
  )}"/>`;
