import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { placed } from '../pen/svg.ts';
import { bead, wooden } from '../thread/bead.ts';

/** Hazelnuts at spots written as `x y, x y`. */
export const hazelnuts = (pen: Pen, spots: string) =>
  points(spots)
    .map(([x, y]) => placed({ x, y }, hazelnut(pen)))
    .join('');

const hazelnut = (pen: Pen) =>
  bead(pen, { x: 0, y: 0, r: 40 }, wooden('#a8672f')) +
  '<path d="M-26 -14Q0 -44 24 -16Q0 -4 -26 -14Z" fill="#e3c08a" fill-opacity=".8"/>';
