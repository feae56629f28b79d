import { darker, lighter, mix, seeThrough } from '../pen/colour.ts';
import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { medallionShadow } from './metal-disc.ts';

const BROWN = '#7a3d1c';
/** Half the bead's width and height. */
const [RX, RY] = [92, 84];

/** A rudraksha seed: knobbly, with grooves from pole to pole. */
export function rudraksha(pen: Pen): string {
  const outline = blobOf(pen.chance, { corners: 34, rx: RX, ry: RY, unevenness: 0.035 });
  const body = pen.radial({ 0: lighter(BROWN, 0.3), 0.45: BROWN, 1: darker(BROWN, 0.6) });
  const lumps = [-2, -1, 0, 1, 2].map((face) => lumpsOn(pen, face * 40)).join('');
  const grooves = [-1.5, -0.5, 0.5, 1.5].map((seam) => groove(seam * 42)).join('');
  const light = (opacity: number) => seeThrough('#ffe2b8', opacity);
  const shade = (opacity: number) => seeThrough('#1a0602', opacity);
  const roundness = pen.radial(
    { 0: light(0.5), 0.35: light(0), 0.62: shade(0), 1: shade(0.78) },
    { cx: 0.34, cy: 0.28, r: 0.82 },
  );
  return (
    `${medallionShadow(pen, 88)}<path d="${outline}" fill="${body}"/>` +
    relief(
      pen,
      { bevel: 1.6, height: 4, shine: 0.42, sharpness: 12 },
      `<g fill="${mix(BROWN, '#a5683a', 0.5)}">${lumps}</g>`,
    ) +
    `<g fill="none"><path d="${grooves}" stroke="#2a0f05" stroke-width="5.5" stroke-opacity=".78"/>` +
    `<path d="${grooves}" transform="translate(3 2)" stroke="#d39a63" stroke-width="1.8" stroke-opacity=".5"/></g>` +
    `<ellipse rx="93" ry="85" fill="${roundness}"/>`
  );
}

function lumpsOn(pen: Pen, faceX: number): string {
  let lumps = '';
  for (let index = 0; index < 78; index++) {
    const y = -78 + Math.floor(index / 3) * 6.3;
    const x = (faceX + pen.between(-17, 17)) * Math.sqrt(Math.max(0, 1 - (y / RY) ** 2));
    if ((x / RX) ** 2 + (y / RY) ** 2 >= 0.93) continue;
    const size = pen.between(3.5, 8.5);
    const turn = svg`rotate(${pen.between(-40, 40)} ${x} ${y})`;
    lumps += svg`<ellipse cx="${x}" cy="${y + pen.between(-3, 3)}" rx="${size}" ry="${size * pen.between(0.5, 0.9)}" transform="${turn}"/>`;
  }
  return lumps;
}

const groove = (x: number) =>
  svg`M${x * 0.25} -80C${x * 0.9} -52 ${x * 1.08} -20 ${x * 1.08} 2C${x * 1.08} 26 ${x * 0.9} 52 ${x * 0.25} 80`;
