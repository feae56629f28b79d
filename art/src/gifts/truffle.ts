import { darker, lighter, seeThrough } from '../pen/colour.ts';
import { blobOf, lineOf, spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { cupCase } from './cup-case.ts';

type Truffle = { radius: number; colour?: string; cup?: string; swirl?: string };

/** A chocolate truffle in a paper cup, rolled in chopped nuts or iced with a swirl. */
export function truffle(pen: Pen, { radius: r, colour = '#5a2f18', cup = '#d9a63f', swirl }: Truffle): string {
  const outline = blobOf(pen.chance, { corners: 22, rx: r, ry: r, unevenness: 0.03 });
  const surface = pen.radial({ 0: lighter(colour, 0.35), 0.5: colour, 1: darker(colour, 0.6) });
  const shade = (opacity: number) => seeThrough('#1a0602', opacity);
  const roundness = pen.radial({ 0: shade(0), 0.6: shade(0), 1: shade(0.55) }, { cx: 0.36, cy: 0.32, r: 0.8 });
  return (
    cupCase(pen, { radius: r, colour: cup }) +
    `<path d="${outline}" fill="${surface}"/>${swirl ? icing(r, swirl) : choppedNuts(pen, r)}` +
    svg`<ellipse cx="${-r * 0.35}" cy="${-r * 0.42}" rx="${r * 0.22}" ry="${r * 0.13}" transform="rotate(-38 ${-r * 0.35} ${-r * 0.42})" fill="#fff" fill-opacity=".5"/>` +
    svg`<circle r="${r}" fill="${roundness}"/>`
  );
}

function icing(r: number, colour: string): string {
  const spiral = Array.from({ length: 30 }, (_, index) => polar(index * 0.55, r * 0.82 * (1 - index / 31)));
  return svg`<path d="${lineOf(spline(spiral, 3), 1)}" fill="none" stroke="${colour}" stroke-width="${r * 0.1}" stroke-linecap="round"/>`;
}

function choppedNuts(pen: Pen, r: number): string {
  const unit = r / 62;
  const chip = () => {
    const [x, y] = polar(pen.between(0, FULL_TURN), r * 0.9 * Math.sqrt(pen.chance()));
    const far = svg`l${pen.between(6, 12) * unit} ${pen.between(-5, 5) * unit}`;
    const back = svg`l${pen.between(-5, 1) * unit} ${pen.between(4, 9) * unit}`;
    const colour = pen.pick(['#c98f52', '#8a4f28', '#e3b77c', '#6b3a1c']);
    return svg`<path d="M${x} ${y}${far}${back}Z" fill="${colour}" stroke="#2a0f05" stroke-width=".6"/>`;
  };
  return Array.from({ length: 62 }, chip).join('');
}
