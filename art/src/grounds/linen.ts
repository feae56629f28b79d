import { brightness, darker, lighter } from '../pen/colour.ts';
import { type Curve, ribbonOf, spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import type { Point } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { type Ground, sheet } from './ground.ts';
import { asLight, asShade, type Noise, noiseSheet } from './noise.ts';

/** Linen: uneven threads both ways, a few soft folds. */
export const linen =
  (colour: string): Ground =>
  (pen) => {
    const seed = pen.whole(1, 90);
    const threads = (
      frequency: Noise['frequency'],
      ply: number,
      { steps, opacity }: { steps: string; opacity: number },
    ) => noiseSheet(pen, { frequency, octaves: 2, seed: seed + ply, steps }, opacity);
    const shade = { steps: asShade({ times: 1.1, minus: 0.4 }), opacity: brightness(colour) > 0.6 ? 0.26 : 0.4 };
    const light = { steps: asLight({ times: 1, minus: 0.42 }), opacity: 0.5 };
    return (
      sheet(pen.linear({ 0: lighter(colour, 0.3), 0.55: colour, 1: darker(colour, 0.1) })) +
      threads([0.008, 0.2], 0, shade) +
      threads([0.2, 0.008], 3, shade) +
      threads([0.16, 0.012], 7, light) +
      softFolds(pen, colour)
    );
  };

const FOLDS = 3;

function softFolds(pen: Pen, colour: string): string {
  let folds = '';
  for (let index = 0; index < FOLDS; index++) {
    const x = -100 + ((index + pen.chance()) * 1400) / FOLDS;
    const width = pen.between(50, 120);
    const spine: Point[] = [
      [x, -250],
      [x + pen.between(-80, 160), 350],
      [x + pen.between(0, 300), 850],
      [x + pen.between(100, 500), 1450],
    ];
    const curve = spline(spine, 40);
    folds +=
      softRibbon(curve, { width: (along) => width * (0.4 + along), colour: darker(colour, 0.5), opacity: 0.045 }) +
      svg`<g transform="translate(${-width * 0.7} -10)">${softRibbon(curve, { width: (along) => width * (0.3 + along * 0.6), colour: '#fffaf0', opacity: 0.055 })}</g>`;
  }
  return folds;
}

type SoftRibbon = { width: (along: number) => number; colour: string; opacity: number };

/** Ribbons of falling width on top of each other look soft; a blur over the whole picture costs five times as much. */
const softRibbon = (curve: Curve, { width, colour, opacity }: SoftRibbon) =>
  [2.1, 1.75, 1.4, 1.05, 0.7, 0.35]
    .map(
      (share) =>
        svg`<path d="${ribbonOf(curve, (along) => width(along) * share)}" fill="${colour}" fill-opacity="${opacity}"/>`,
    )
    .join('');
