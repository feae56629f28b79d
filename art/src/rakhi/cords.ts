import type { BeadLook } from '../thread/bead.ts';
import type { BandEnd, CordBand, FlatBand, SmoothBand } from './design.ts';

type Colours = readonly [string, ...string[]];

/** A twisted cord: its width, the colours of its strands, and what is special about it. */
export const twisted = (width: number, colours: Colours, rest: Partial<CordBand> = {}): CordBand => ({
  ...rest,
  kind: 'cord',
  width,
  colours,
});

export const smooth = (kind: SmoothBand['kind'], width: number, colour: string): SmoothBand => ({
  kind,
  width,
  colour,
});

/** The soft, wide band of a children's rakhi. */
export const felt = (colour: string, stitch: string, rest: Partial<FlatBand> = {}): FlatBand => ({
  ...rest,
  kind: 'felt',
  width: 96,
  colour,
  stitch,
});

export const frayed = (...colours: Colours): BandEnd => ({ kind: 'fray', colours });

/** A frayed end held by a bead. */
export const beaded = (bead: BeadLook, ...colours: Colours): BandEnd => ({ kind: 'fray', colours, bead });
