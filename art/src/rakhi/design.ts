import type { Pen } from '../pen/pen.ts';
import type { BeadLook } from '../thread/bead.ts';

type Colours = readonly [string, ...string[]];

export type CordBand = {
  kind: 'cord';
  width: number;
  colours: Colours;
  zari?: boolean;
  hairy?: number;
  sheen?: number;
};
export type SmoothBand = { kind: 'silk' | 'leather' | 'waxed'; width: number; colour: string };
export type FlatBand = {
  kind: 'satin' | 'felt' | 'jute';
  width: number;
  colour: string;
  trim?: string;
  stitch?: string;
  /** A dashed line down its middle, like a road. */
  lane?: boolean;
};

/** What sits beside the medallion, from the inside out; a number is a radius. */
export type SideBead =
  | readonly [look: BeadLook | 'om' | 'rudraksha', radius: number]
  | 'gold ring'
  | 'silver ring'
  | 'drops';

/** How the band ends: frayed thread, a sliding knot, a metal clasp, a strip of hook and loop, or out of sight. */
export type BandEnd =
  | { kind: 'fray'; colours: Colours; bead?: BeadLook }
  | { kind: 'slider' | 'clasp' | 'strip' | 'hidden' };

/** A rakhi, as its maker would describe it. */
export type RakhiDesign = {
  band: CordBand | SmoothBand | FlatBand;
  medallion: (pen: Pen) => string;
  /** The medallion's radius in hundreds of units; 0 when it is printed along the band instead. */
  size: number;
  side: SideBead[];
  end: BandEnd;
  /** How far beyond the medallion the first bead sits; long medallions need more than 1. */
  gap?: number;
  /** Lies along the band, as plates do, and not upright. */
  alongBand?: boolean;
  /** Fine thread wound round the band on both sides. */
  wound?: boolean;
};
