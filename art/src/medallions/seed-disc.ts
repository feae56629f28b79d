import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { medallionShadow } from './metal-disc.ts';

/** A disc of handmade paper with seeds in it and a sprout on it, radius 100. */
export function seedDisc(pen: Pen): string {
  const outline = blobOf(pen.chance, { corners: 46, rx: 100, ry: 98, unevenness: 0.028 });
  let darkFibres = '';
  let lightFibres = '';
  let seeds = '';
  for (let i = 0; i < 90; i++) {
    const angle = pen.between(0, FULL_TURN);
    const r = 92 * Math.sqrt(pen.chance());
    const [x, y] = polar(angle, r);
    const b = pen.between(0, FULL_TURN);
    const L = pen.between(6, 20);
    const q = svg`M${x} ${y}q${Math.cos(b) * L} ${Math.sin(b) * L} ${Math.cos(b + 0.7) * L * 1.4} ${Math.sin(b + 0.7) * L * 1.4}`;
    if (i % 2) darkFibres += q;
    else lightFibres += q;
  }
  for (let i = 0; i < 34; i++) {
    const [x, y] = polar(pen.between(0, FULL_TURN), 90 * Math.sqrt(pen.chance()));
    seeds +=
      svg`<g transform="translate(${x} ${y}) rotate(${pen.between(0, 180)})">` +
      '<ellipse cx="1" cy="1.5" rx="4.6" ry="3.2" fill="#3a2410" fill-opacity=".4"/>' +
      svg`<ellipse rx="4.2" ry="2.8" fill="${pen.pick(['#3b2414', '#5a3a20', '#7b5a2c'])}"/>` +
      '<ellipse cx="-1" cy="-.8" rx="1.6" ry=".8" fill="#e8d2a8" fill-opacity=".7"/></g>';
  }
  const leafAt = (x: number, y: number, r: number, s: number) =>
    svg`<g transform="translate(${x} ${y}) rotate(${r}) scale(${s})">` +
    svg`<path d="M0 0C14 -18 46 -20 64 0C46 18 14 16 0 0Z" fill="${pen.linear({ 0: '#9cc46a', 0.5: '#5d8f3c', 1: '#376428' }, { from: [0, 0], to: [0.3, 1] })}"/>` +
    '<path d="M2 0Q32 -4 62 0M14 -1l9 -9M14 0l9 8M28 -1l9 -9M28 0l9 8M42 -1l7 -7M42 0l7 6" stroke="#d8ecac" stroke-width="1.6" fill="none" stroke-opacity=".8"/></g>';
  return (
    medallionShadow(pen, 98) +
    relief(pen, { bevel: 2, height: 3, shine: 0.2, sharpness: 10 }, svg`<path d="${outline}" fill="#ecdcba"/>`) +
    `<path d="${outline}" filter="${roughPaper(pen)}" fill="#fff"/>` +
    svg`<g fill="none" stroke-width="1.1"><path d="${darkFibres}" stroke="#9c7a45" stroke-opacity=".5"/>` +
    svg`<path d="${lightFibres}" stroke="#fffaf0" stroke-opacity=".8"/></g>` +
    seeds +
    svg`<g transform="translate(2 3)" opacity=".35">${leafAt(-4, 30, -152, 0.9)}${leafAt(4, 8, -30, 0.95)}${leafAt(0, -12, -96, 1)}` +
    '</g><path d="M-2 62Q4 20 0 -20" stroke="#4a7a30" stroke-width="3.6" fill="none"/>' +
    leafAt(-1, 34, -150, 0.88) +
    leafAt(2, 20, -28, 0.92) +
    leafAt(0, -2, -140, 0.7) +
    leafAt(0, -10, -92, 1) +
    leafAt(1, -4, -45, 0.68)
  );
}

function roughPaper(pen: Pen): string {
  const steps =
    '<feTurbulence type="fractalNoise" baseFrequency=".05" numOctaves="3" seed="4"/>' +
    svg`<feDiffuseLighting surfaceScale="${2.2 * pen.pixels}" diffuseConstant="1.3" lighting-color="#f4e6c8">` +
    '<feDistantLight azimuth="225" elevation="52"/></feDiffuseLighting><feComposite in2="SourceAlpha" operator="in"/>';
  return pen.paint('sp', steps, (id) => `<filter id="${id}" x="0" y="0" width="100%" height="100%">${steps}</filter>`);
}
