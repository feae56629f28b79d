import { brightness, darker, lighter } from '../pen/colour.ts';
import { ribbonOf, spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import type { Point } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { type Ground, sheet } from './ground.ts';
import { asShade, noiseSheet } from './noise.ts';

const FOLDS = 7;

type Fold = { soft: string; sharp: string };

/** Silk in folds: wide dark ribbons with lighter ones beside them, thin sharp creases, a faint weave. */
export const silk =
  (colour: string, { turn = -32 }: { turn?: number } = {}): Ground =>
  (pen) => {
    const isLight = brightness(colour) > 0.6;
    const folds = Array.from({ length: FOLDS }, (_, index) => fold(pen, colour, index));
    const weave = {
      frequency: [0.012, 0.6],
      octaves: 2,
      seed: pen.whole(1, 99),
      steps: asShade({ times: 0.5, minus: 0.14 }),
    } as const;
    return (
      sheet(pen.linear({ 0: lighter(colour, 0.2), 0.45: colour, 1: darker(colour, isLight ? 0.12 : 0.3) })) +
      svg`<g transform="rotate(${turn} 600 600)">${folds.map(({ soft }) => soft).join('')}${folds.map(({ sharp }) => sharp).join('')}</g>` +
      noiseSheet(pen, weave, 0.22)
    );
  };

function fold(pen: Pen, colour: string, index: number): Fold {
  const isLight = brightness(colour) > 0.6;
  const calm = isLight ? 0.75 : 1;
  const y = -420 + (index + pen.between(0.25, 0.75)) * (2050 / FOLDS);
  const wave = pen.between(50, 130);
  const width = pen.between(90, 210);
  const phase = pen.between(0, 6);
  const ribbon = (aside: number, share: number) => {
    const spine = Array.from(
      { length: 6 },
      (_, k): Point => [-700 + k * 520, y + Math.sin(k * 1.05 + phase) * wave + width * aside],
    );
    return ribbonOf(spline(spine, 30), (along) => taper(along) * width * share);
  };
  const dark = darker(colour, isLight ? 0.34 : 0.66);
  const light = lighter(colour, isLight ? 0.85 : 0.45);
  return {
    soft:
      layered(FOLD, (share) => ribbon(0, share), { colour: dark, opacity: pen.between(0.06, 0.1) * calm }) +
      layered(FOLD, (share) => ribbon(-0.62, 0.62 * share), { colour: light, opacity: pen.between(0.055, 0.105) }),
    sharp:
      layered(CREASE, (share) => ribbon(0.16, 0.16 * share), { colour: darker(colour, 0.8), opacity: 0.1 * calm }) +
      layered(CREASE, (share) => ribbon(-0.52, 0.12 * share), { colour: '#fff8ea', opacity: 0.065 }),
  };
}

/** Ribbons of falling width on top of each other are soft at their edges, and far cheaper than a blur. */
const FOLD = [1.75, 1.5, 1.25, 1, 0.75, 0.5, 0.25];
const CREASE = [1.7, 1.25, 0.85, 0.45];

const layered = (
  shares: number[],
  ribbon: (share: number) => string,
  { colour, opacity }: { colour: string; opacity: number },
) =>
  svg`<g fill="${colour}" fill-opacity="${opacity}">${shares.map((share) => `<path d="${ribbon(share)}"/>`).join('')}</g>`;

const taper = (along: number) => 0.25 + 0.75 * Math.sin(Math.PI * Math.min(1, 0.1 + along * 0.85));
