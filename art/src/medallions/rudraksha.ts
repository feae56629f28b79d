import { darker, lighter, mix, seeThrough } from '../pen/colour.ts';
import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { medallionShadow } from './metal-disc.ts';

function rudraksha(pen: Pen, options: { colour?: string } = {}) {
  const colour = options.colour ?? '#7a3d1c';
  let drawing = medallionShadow(pen, 88);
  let lumps = '';
  let gro = '';
  const n = 0;
  const faces = 5;
  drawing += svg`<path d="${blobOf(pen.chance, { corners: 34, rx: 92, ry: 84, unevenness: 0.035 })}" fill="${pen.radial({ 0: lighter(colour, 0.3), 0.45: colour, 1: darker(colour, 0.6) })}"/>`;
  for (let f = -2; f <= 2; f++) {
    const X = f * 40;
    for (let k = 0; k < 26; k++) {
      const y = -78 + k * 6.3;
      const w = Math.sqrt(Math.max(0, 1 - (y / 84) ** 2));
      for (let j = 0; j < 3; j++) {
        const xx = (X + pen.between(-17, 17)) * w;
        const q = pen.between(3.5, 8.5);
        if ((xx / 92) ** 2 + (y / 84) ** 2 < 0.93)
          lumps += svg`<ellipse cx="${xx}" cy="${y + pen.between(-3, 3)}" rx="${q}" ry="${q * pen.between(0.5, 0.9)}" transform="rotate(${pen.between(-40, 40)} ${xx} ${y})"/>`;
      }
    }
  }
  for (const f of [-1.5, -0.5, 0.5, 1.5]) {
    const X = f * 42;
    gro += svg`M${X * 0.25} -80C${X * 0.9} -52 ${X * 1.08} -20 ${X * 1.08} 2C${X * 1.08} 26 ${X * 0.9} 52 ${X * 0.25} 80`;
  }
  drawing +=
    relief(
      pen,
      { bevel: 1.6, height: 4, shine: 0.42, sharpness: 12 },
      svg`<g fill="${mix(colour, '#a5683a', 0.5)}">${lumps}</g>`,
    ) +
    svg`<path d="${gro}" fill="none" stroke="#2a0f05" stroke-width="5.5" opacity=".78"/>` +
    svg`<path d="${gro}" transform="translate(3 2)" fill="none" stroke="#d39a63" stroke-width="1.8" opacity=".5"/>`;
  return (
    drawing +
    svg`<ellipse rx="93" ry="85" fill="${pen.radial({ 0: seeThrough('#ffe2b8', 0.5), 0.35: seeThrough('#ffe2b8', 0), 0.62: seeThrough('#1a0602', 0), 1: seeThrough('#1a0602', 0.78) }, { cx: 0.34, cy: 0.28, r: 0.82 })}"/>`
  );
}
