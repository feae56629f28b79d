import { type Curve, lineOf, pointAt, spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import type { Point } from '../pen/points.ts';
import { placed, svg } from '../pen/svg.ts';
import { band as flatBand } from '../thread/band.ts';
import { cord } from '../thread/cord.ts';
import { smoothCord } from '../thread/smooth-cord.ts';
import { flowersBetween, woundThread } from './band-details.ts';
import { bandEnds } from './band-ends.ts';
import type { FlatBand, RakhiDesign } from './design.ts';
import { sideBeads } from './side-beads.ts';

/** Something drawn, and what of it a close look shows. */
export type Drawn = { drawing: string; focus: Focus };
export type Focus = { x: number; y: number; r: number };

export type Laid = {
  /** Points its band runs through. */
  along: Point[];
  /** How thick it is drawn. */
  scale: number;
};

/** A rakhi laid along a curve, its medallion in the middle. */
export function rakhi(pen: Pen, design: RakhiDesign, { along, scale }: Laid): Drawn {
  const curve = spline(along, 3);
  const middle = pointAt(curve, curve.length / 2);
  const size = design.size * scale;
  const turn = design.alongBand ? middle.turn : 0;
  const drawing =
    bandAlong(pen, curve, { design, scale }) +
    bandEnds(pen, curve, { design, scale }) +
    (design.wound ? woundThread(pen, curve, { width: design.band.width * scale, distance: 250 * scale }) : '') +
    (size === 0 ? printed(pen, curve, { design, scale }) : '') +
    sideBeads(pen, curve, { design, scale }) +
    (size === 0 ? '' : pen.at({ x: middle.x, y: middle.y, turn, scale: size }, () => design.medallion(pen)));
  return { drawing, focus: { x: middle.x, y: middle.y, r: 100 * size || 150 } };
}

export type Scaled = { design: RakhiDesign; scale: number };

function bandAlong(pen: Pen, curve: Curve, { design: { band, end }, scale }: Scaled): string {
  const width = band.width * scale;
  switch (band.kind) {
    case 'cord':
      return cord(pen, curve, { ...band, width });
    case 'silk':
      return smoothCord(pen, curve, { width, colour: band.colour, braided: true, shine: 1.5 });
    case 'leather':
    case 'waxed':
      return smoothCord(pen, curve, { width, colour: band.colour, braided: true, shine: 1 });
    default: {
      const taper = TAPERS[end.kind === 'strip' ? 'strip' : band.kind];
      const visible = taper && end.kind !== 'hidden' ? { taper } : {};
      const { kind, lane, ...look } = band;
      const drawn = flatBand(pen, curve, { ...look, ...visible, width, weave: kind });
      return lane ? drawn + roadMarking(curve, scale) : drawn;
    }
  }
}

/** Satin is gathered at its ends, felt is cut round, jute is cut straight. */
const TAPERS: Record<FlatBand['kind'] | 'strip', { narrow: number; growth: number } | undefined> = {
  satin: { narrow: 0.5, growth: 5 },
  strip: { narrow: 0.55, growth: 6 },
  felt: undefined,
  jute: undefined,
};

const roadMarking = (curve: Curve, scale: number) =>
  svg`<path d="${lineOf(curve)}" fill="none" stroke="#fff" stroke-width="${5 * scale}" stroke-dasharray="${22 * scale} ${18 * scale}" stroke-opacity=".85"/>`;

/** The motif repeated along the band instead of one medallion, every other one upside down. */
function printed(pen: Pen, curve: Curve, { design, scale }: Scaled): string {
  const prints = [-2, -1, 0, 1, 2].map((at) => {
    const { x, y, turn } = pointAt(curve, curve.length / 2 + at * 172 * scale);
    const upright = turn - 90 + (at % 2 ? 180 : 0);
    return placed({ x, y, turn: upright, scale: scale * 0.46 }, design.medallion(pen));
  });
  return prints.join('') + flowersBetween(curve, scale);
}
