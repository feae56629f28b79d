import { spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { type Point, points } from '../pen/points.ts';
import { smoothCord } from '../thread/smooth-cord.ts';
import type { RakhiDesign, SideBead } from './design.ts';
import { lumba } from './lumba.ts';
import type { LumbaDesign } from './lumba-designs.ts';
import { rakhi } from './rakhi.ts';

/** Where the arm can be seen: whatever is tied round it disappears behind its edges. */
const ARM_EDGES =
  'M-60 336C160 378 330 404 520 416C650 424 740 400 840 376L900 360L1260 500L1000 900L846 842C786 846 754 818 700 786C600 768 300 798 -60 846Z';

const AROUND_THE_WRIST = points('537 392, 579 450, 599 540, 599 630, 583 720, 543 800');

/** A rakhi tied round the wrist: smaller than on the table, and its ends out of sight. */
export function wornRakhi(pen: Pen, design: RakhiDesign): string {
  const tied: RakhiDesign = {
    ...design,
    size: design.alongBand ? design.size * 0.54 : Math.min(1.08, design.size * 0.6),
    end: { kind: 'hidden' },
    wound: false,
    side: design.side.map(closer),
  };
  const isBroad = design.band.kind === 'felt' || design.band.kind === 'jute';
  const clip = pen.define('worn', (id) => `<clipPath id="${id}"><path d="${ARM_EDGES}"/></clipPath>`);
  const { drawing } = rakhi(pen, tied, { along: AROUND_THE_WRIST, scale: isBroad ? 1.12 : 1.2 });
  return `<g clip-path="url(#${clip})">${drawing}</g>`;
}

const closer = (item: SideBead): SideBead => (typeof item === 'string' ? item : [item[0], item[1] * 0.8]);

const BANGLES = [
  { x: 452, colour: '#c4185a' },
  { x: 478, colour: '#d9a544' },
  { x: 628, colour: '#d9a544' },
  { x: 654, colour: '#1d8a7c' },
];

/** A lumba that hangs from bangles. */
export function wornLumba(pen: Pen, design: LumbaDesign): string {
  const bangles = BANGLES.map(({ x, colour }) =>
    smoothCord(pen, spline(bangle(x), 3), { width: 21, colour, shine: 1.8 }),
  );
  return bangles.join('') + lumba(pen, design, { x: 596, y: 640, scale: 0.98, turn: 84 }).drawing;
}

const bangle = (x: number): Point[] => [
  [x - 6, 402],
  [x + 26, 460],
  [x + 42, 600],
  [x + 28, 740],
  [x - 4, 800],
];
