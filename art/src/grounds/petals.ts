import { SHADE } from '../pen/colour.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { rows } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';

type PetalColours = { tip: string; middle: string; base: string };

const MARIGOLD: PetalColours = { tip: '#ffc23a', middle: '#f08a12', base: '#b4480a' };
export const PINK: PetalColours = { tip: '#ffd9e0', middle: '#f29ab0', base: '#c04a70' };
export const ROSE: PetalColours = { tip: '#f58aa0', middle: '#d63a5e', base: '#8a1230' };
export const JASMINE: PetalColours = { tip: '#ffffff', middle: '#fbf0dc', base: '#d9c49a' };

export const PETAL =
  'M0 0C-16 -10 -26 -34 -18 -52C-14 -60 -8 -56 -4 -60C0 -64 4 -58 8 -59C14 -58 18 -58 20 -50C26 -34 16 -10 0 0Z';

/** Fallen petals at spots written as `x y size, x y size`; the size may be left out. */
export const petals =
  (spots: string, colours: PetalColours = MARIGOLD) =>
  (pen: Pen) =>
    rows(spots)
      .map(([x = 0, y = 0, size = 1]) => {
        const scale = size * pen.between(0.8, 1.15);
        return svg`<g transform="translate(${x} ${y}) rotate(${pen.between(0, 360)}) scale(${scale})">${petal(pen, colours)}</g>`;
      })
      .join('');

const petal = (pen: Pen, { tip, middle, base }: PetalColours) =>
  `<path d="${PETAL}" transform="translate(7 9) scale(1.04)" fill="${SHADE}" fill-opacity=".13"/>` +
  `<path d="${PETAL}" transform="translate(4 5)" fill="${SHADE}" fill-opacity=".22"/>` +
  `<path d="${PETAL}" fill="${pen.linear({ 0: tip, 0.55: middle, 1: base }, DOWN)}"/><g fill="none">` +
  `<path d="M0 -4C-4 -20 -8 -36 -9 -50M0 -4C2 -22 4 -36 5 -52M0 -4C6 -20 11 -34 14 -46" stroke="${base}" stroke-width="1.4" stroke-opacity=".45"/>` +
  '<path d="M-14 -50C-18 -36 -12 -18 -4 -8" stroke="#fff0b8" stroke-width="2.4" stroke-opacity=".55"/></g>';
