import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { placed, svg } from '../pen/svg.ts';
import { tray } from './tray.ts';

function kajuBox(
  pen: Pen,
  { width, height, colour = '#7a1128', ...options }: { width: number; height: number; colour?: string; k?: number },
) {
  let drawing = '';
  const k = options.k ?? 1;
  const dx = 100 * k;
  const dy = 68 * k;
  for (let r = -6; r <= 6; r++)
    for (let q = -6; q <= 6; q++) {
      const x = q * dx + (r % 2 ? dx / 2 : 0);
      const y = r * dy;
      if (Math.abs(x) < width / 2 - 20 && Math.abs(y) < height / 2 - 20)
        drawing += placed(
          { x: x + pen.between(-2, 2), y: y + pen.between(-2, 2), turn: pen.between(-4, 4) },
          kajuPiece(pen, k),
        );
    }
  return tray(pen, { width, height, colour, inner: drawing, floor: '#8a6a3a' });
}

function kajuPiece(pen: Pen, s = 1) {
  const i = pen.whole(0, 4);
  return svg`<use href="#${pen.define('kj' + i, (id) => kajuArt(pen).replace('<g>', svg`<g id="${id}">`))}" transform="scale(${s})"/>`;
}

function kajuArt(pen: Pen) {
  const outline = 'M0 -62L46 0L0 62L-46 0Z';
  const q = 'M0 -58Q3 -58 6 -54L42 -4Q45 0 42 4L6 54Q0 62 -6 54L-42 4Q-45 0 -42 -4L-6 -54Q-3 -58 0 -58Z';
  const v = '';
  const leafd = blobOf(pen.chance, { corners: 9, rx: 17, ry: 22, unevenness: 0.36 });
  let g = '';
  for (let k = 0; k < 12; k++)
    g += svg`M${pen.between(-18, 18)} ${pen.between(-24, 24)}l${pen.between(-9, 9)} ${pen.between(-9, 9)}`;
  return (
    svg`<g><path d="${q}" transform="translate(7 9)" fill="#1c0806" opacity=".32"/>` +
    svg`<path d="${q}" transform="translate(2.5 4)" fill="#a88a55"/>` +
    svg`<path d="${q}" fill="${pen.linear({ 0: '#faedc8', 0.55: '#ead39c', 1: '#c9a765' })}"/>` +
    '<path d="M-42 -3L-6 -53Q0 -60 6 -53" fill="none" stroke="#fffbee" stroke-width="3" opacity=".8"/>' +
    svg`<path d="${leafd}" transform="translate(${pen.between(-5, 5)} ${pen.between(-6, 6)}) rotate(${pen.between(0, 360)})" fill="${pen.linear({ 0: '#ffffff', 0.4: '#c7cdd2', 0.55: '#f3f5f6', 1: '#a9b1b8' })}" opacity=".93"/>` +
    svg`<path d="${g}" stroke="#fff" stroke-width="1.6" opacity=".9"/>` +
    svg`<path d="${g}" transform="translate(1.5 2)" stroke="#7d868e" stroke-width="1" opacity=".5"/></g>`
  );
}
