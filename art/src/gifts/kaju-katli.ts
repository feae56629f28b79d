import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { placed, svg } from '../pen/svg.ts';
import { tray } from './tray.ts';

type KajuBox = { width: number; height: number; colour?: string; scale?: number };

/** A box full of kaju katli, laid like tiles. */
export function kajuBox(pen: Pen, { width, height, colour = '#7a1128', scale = 1 }: KajuBox): string {
  const inner = kajuTiles(pen, { width: width - 40, height: height - 40, scale });
  return tray(pen, { width, height, colour, inner, floor: '#8a6a3a' });
}

type Tiles = { width: number; height: number; scale: number };

/** Diamonds whose centres lie within a field around the origin. */
export function kajuTiles(pen: Pen, { width, height, scale }: Tiles): string {
  let tiles = '';
  for (let row = -6; row <= 6; row++) {
    for (let column = -6; column <= 6; column++) {
      const x = (column + (row % 2 ? 0.5 : 0)) * 100 * scale;
      const y = row * 68 * scale;
      if (Math.abs(x) >= width / 2 || Math.abs(y) >= height / 2) continue;
      const place = { x: x + pen.between(-2, 2), y: y + pen.between(-2, 2), turn: pen.between(-4, 4), scale };
      tiles += placed(place, kajuPiece(pen));
    }
  }
  return tiles;
}

/** One of five pieces: the silver leaf lies differently on each. */
function kajuPiece(pen: Pen): string {
  const id = pen.define(`kaju${pen.whole(0, 4)}`, (full) => `<g id="${full}">${diamond(pen)}</g>`);
  return `<use href="#${id}"/>`;
}

function diamond(pen: Pen): string {
  const outline = 'M0 -58Q3 -58 6 -54L42 -4Q45 0 42 4L6 54Q0 62 -6 54L-42 4Q-45 0 -42 -4L-6 -54Q-3 -58 0 -58Z';
  const leaf = blobOf(pen.chance, { corners: 9, rx: 17, ry: 22, unevenness: 0.36 });
  const silver = pen.linear({ 0: '#ffffff', 0.4: '#c7cdd2', 0.55: '#f3f5f6', 1: '#a9b1b8' });
  const crease = () =>
    svg`M${pen.between(-18, 18)} ${pen.between(-24, 24)}l${pen.between(-9, 9)} ${pen.between(-9, 9)}`;
  const creases = Array.from({ length: 12 }, crease).join('');
  return (
    `<path d="${outline}" transform="translate(7 9)" fill="#1c0806" fill-opacity=".32"/>` +
    `<path d="${outline}" transform="translate(2.5 4)" fill="#a88a55"/>` +
    `<path d="${outline}" fill="${pen.linear({ 0: '#faedc8', 0.55: '#ead39c', 1: '#c9a765' })}"/>` +
    '<path d="M-42 -3L-6 -53Q0 -60 6 -53" fill="none" stroke="#fffbee" stroke-width="3" stroke-opacity=".8"/>' +
    svg`<path d="${leaf}" transform="translate(${pen.between(-5, 5)} ${pen.between(-6, 6)}) rotate(${pen.between(0, 360)})" fill="${silver}" fill-opacity=".93"/>` +
    `<path d="${creases}" stroke="#fff" stroke-width="1.6" stroke-opacity=".9"/>` +
    `<path d="${creases}" transform="translate(1.5 2)" stroke="#7d868e" stroke-width="1" stroke-opacity=".5"/>`
  );
}
