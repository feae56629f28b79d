import { darker, lighter } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, rows } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';

function crinkle(
  pen: Pen,
  { width, height, colour, count = 150 }: { width: number; height: number; colour: string; count?: number },
) {
  count = Math.round(count * 0.42);
  const W = width / 2;
  const H = height / 2;
  const a = ['', '', ''];
  for (let i = 0; i < count; i++) {
    let x = pen.between(-W / 2 - 20, W / 2 + 20);
    let y = pen.between(-H / 2 - 20, H / 2 + 20);
    let an = pen.between(0, FULL_TURN);
    let outline = svg`M${Math.round(x)} ${Math.round(y)}`;
    for (let k = 0; k < 6; k++) {
      x += Math.cos(an) * 15;
      y += Math.sin(an) * 15;
      an += (k % 2 ? 1 : -1) * pen.between(0.4, 0.9);
      outline += svg`L${Math.round(x)} ${Math.round(y)}`;
    }
    a[i % 3] += outline;
  }
  const id = pen.define(
    'ck' + pen.whole(0, 99999),
    (q) =>
      svg`<g id="${q}" fill="none" stroke-linejoin="round">` +
      svg`<path d="${a[0]}" transform="translate(3 4)" stroke="#1c0806" stroke-width="7" opacity=".25"/>` +
      svg`<path d="${a[0]}" stroke="${darker(colour, 0.2)}" stroke-width="6.5"/>` +
      svg`<path d="${a[1]}" transform="translate(2 3)" stroke="#1c0806" stroke-width="7" opacity=".2"/>` +
      svg`<path d="${a[1]}" stroke="${colour}" stroke-width="6.5"/>` +
      svg`<path d="${a[2]}" transform="translate(2 3)" stroke="#1c0806" stroke-width="7" opacity=".2"/>` +
      svg`<path d="${a[2]}" stroke="${lighter(colour, 0.5)}" stroke-width="6"/></g>`,
  );
  let o = svg`<rect x="${-W}" y="${-H}" width="${width}" height="${height}" fill="${darker(colour, 0.45)}"/>`;
  for (const [x, y, r] of [
    [-W / 2, -H / 2, 0],
    [W / 2, -H / 2, 180],
    [-W / 2, H / 2, 180],
    [W / 2, H / 2, 0],
    [0, 0, 0],
    [-W / 2, 0, 180],
    [W / 2, 0, 0],
    [0, -H / 2, 180],
    [0, H / 2, 0],
  ])
    o += svg`<use href="#${id}" transform="translate(${x} ${y}) rotate(${r})"/>`;
  return o;
}

function tissue(pen: Pen, { width, height, colour = '#fff6ea' }: { width: number; height: number; colour?: string }) {
  const nx = 15;
  const ny = 13;
  const pt = [];
  for (let j = 0; j <= ny; j++) {
    pt.push([]);
    for (let i = 0; i <= nx; i++)
      pt[j].push([
        (i / nx - 0.5) * width * 1.1 + (pen.between(-0.4, 0.4) * width) / nx,
        (j / ny - 0.5) * height * 1.1 + (pen.between(-0.4, 0.4) * height) / ny,
      ]);
  }
  let drawing = svg`<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" fill="${colour}"/>`;
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) {
      const q = [pt[j][i], pt[j][i + 1], pt[j + 1][i + 1], pt[j + 1][i]];
      for (const t of rows('0 1 2, 0 2 3')) {
        const v = pen.between(-1, 1);
        drawing += svg`<path d="${polygon(t.map((k) => q[k]))}" fill="${v > 0 ? '#ffffff' : darker(colour, 0.5)}" opacity="${Math.abs(v) * 0.14}"/>`;
      }
    }
  return svg`<g filter="${pen.blur(2.5)}">${drawing}</g>`;
}
