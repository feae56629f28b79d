import { darker, lighter, SHADE } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, type Point, rows } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { tray } from './tray.ts';

type Lining = { width: number; height: number; colour: string };

/** Shredded paper: one cluster, a quarter of the box, drawn once and used nine times. */
export function crinkle(pen: Pen, { width, height, colour, strips = 63 }: Lining & { strips?: number }): string {
  const [x, y] = [width / 4, height / 4];
  const layers = [0, 1, 2].map(() =>
    Array.from({ length: Math.round(strips / 3) }, () => strip(pen, x + 20, y + 20)).join(''),
  );
  const colours = [darker(colour, 0.2), colour, lighter(colour, 0.5)];
  const cluster = layers
    .map(
      (path, index) =>
        `<path d="${path}" transform="translate(3 4)" stroke="${SHADE}" stroke-width="7" stroke-opacity=".22"/>` +
        `<path d="${path}" stroke="${colours[index]}" stroke-width="6.4"/>`,
    )
    .join('');
  const id = pen.define(
    `crinkle${colour.slice(1)}${width}`,
    (full) => `<g id="${full}" fill="none" stroke-linejoin="round">${cluster}</g>`,
  );
  const spots = rows('-1 -1 0, 1 -1 180, -1 1 180, 1 1 0, 0 0 0, -1 0 180, 1 0 0, 0 -1 180, 0 1 0');
  return (
    svg`<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" fill="${darker(colour, 0.45)}"/>` +
    spots
      .map(
        ([right = 0, down = 0, turn = 0]) =>
          svg`<use href="#${id}" transform="translate(${right * x} ${down * y}) rotate(${turn})"/>`,
      )
      .join('')
  );
}

function strip(pen: Pen, reachX: number, reachY: number): string {
  let [x, y] = [pen.between(-reachX, reachX), pen.between(-reachY, reachY)];
  let angle = pen.between(0, FULL_TURN);
  let path = `M${Math.round(x)} ${Math.round(y)}`;
  for (let fold = 0; fold < 6; fold++) {
    x += Math.cos(angle) * 15;
    y += Math.sin(angle) * 15;
    angle += (fold % 2 ? 1 : -1) * pen.between(0.4, 0.9);
    path += `L${Math.round(x)} ${Math.round(y)}`;
  }
  return path;
}

const COLUMNS = 15;
const ROWS = 13;

/** Tissue paper: a net of facets, each a little lighter or darker. */
export function tissue(pen: Pen, { width, height, colour }: Lining): string {
  const corners = Array.from({ length: (COLUMNS + 1) * (ROWS + 1) }, (_, index): Point => {
    const column = index % (COLUMNS + 1);
    const row = Math.floor(index / (COLUMNS + 1));
    return [
      (column / COLUMNS - 0.5) * width * 1.1 + (pen.between(-0.4, 0.4) * width) / COLUMNS,
      (row / ROWS - 0.5) * height * 1.1 + (pen.between(-0.4, 0.4) * height) / ROWS,
    ];
  });
  const corner = (column: number, row: number): Point => corners[row * (COLUMNS + 1) + column] ?? [0, 0];
  let facets = '';
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const [a, b] = [corner(column, row), corner(column + 1, row + 1)];
      facets +=
        facet(pen, [a, corner(column + 1, row), b], colour) + facet(pen, [a, b, corner(column, row + 1)], colour);
    }
  }
  return (
    svg`<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" fill="${colour}"/>` + facets
  );
}

function facet(pen: Pen, corners: Point[], colour: string): string {
  const light = pen.between(-1, 1);
  const fill = light > 0 ? '#ffffff' : darker(colour, 0.5);
  return svg`<path d="${polygon(corners)}" fill="${fill}" fill-opacity="${Math.abs(light) * 0.14}"/>`;
}

type LinedBox = { width: number; height: number; colour: string; tissue: string; inner: string };

/** A box lined with tissue paper. */
export function lined(pen: Pen, { width, height, colour, tissue: paper, inner }: LinedBox): string {
  const lining = tissue(pen, { width: width - 44, height: height - 44, colour: paper });
  return tray(pen, { width, height, colour, inner: lining + inner, floor: '#f3e6c8' });
}
