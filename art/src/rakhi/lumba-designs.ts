import { beadFlower } from '../medallions/bead-flower.ts';
import { mirrorWork } from '../medallions/mirrors.ts';
import { peacockFan, WINE } from '../medallions/peacock.ts';
import { pearlRosette } from '../medallions/pearl-rosette.ts';
import { rajwadi } from '../medallions/rajwadi.ts';
import type { Pen } from '../pen/pen.ts';
import { GOLD_BEAD as GOLD, glass, pearl } from '../thread/bead.ts';
import type { StrungBead } from '../thread/tassel.ts';

type Colours = readonly [string, ...string[]];

/** A lumba hangs from a bangle: a loop, a medallion, tassels or bells. */
export type LumbaDesign = {
  loop: Colours;
  medallion: (pen: Pen) => string;
  size: number;
  /** Where the hanging pieces spring from, in degrees from straight down. */
  strands: number[];
  hanging:
    | { kind: 'bells' }
    | { kind: 'tassels'; colours: Colours; beads: StrungBead[]; size?: number; anchor?: number };
};

const CREAM = pearl('#f6ead8');

export const LUMBAS = {
  latkan: {
    loop: ['#b3124e', '#d9307a', '#e6b54a'],
    medallion: (pen) => beadFlower(pen, { petals: '#c4185a', heart: '#f0a020' }),
    size: 1.05,
    strands: [-26, 0, 26],
    hanging: {
      kind: 'tassels',
      colours: ['#c4185a', '#e24c8a', '#8e0f40'],
      beads: [
        { look: GOLD, radius: 0.12 },
        { look: glass('#1d9a7a'), radius: 0.17 },
        { look: CREAM, radius: 0.15 },
        { look: GOLD, radius: 0.1 },
      ],
    },
  },
  mirror: {
    loop: ['#9c0f55', '#c81f74', '#f6c445'],
    medallion: mirrorWork,
    size: 1.5,
    strands: [-38, -19, 0, 19, 38],
    hanging: {
      kind: 'tassels',
      colours: ['#f0a020', '#c81f74', '#1f9a8a'],
      beads: [
        { look: glass('#f6c445'), radius: 0.13 },
        { look: pearl('#fff3d8'), radius: 0.11 },
      ],
      size: 0.8,
    },
  },
  rajwadi: {
    loop: ['#8f0f1c', '#c01a28', '#e6b54a'],
    medallion: rajwadi,
    size: 1.15,
    strands: [-24, 0, 24],
    hanging: { kind: 'bells' },
  },
  blush: {
    loop: ['#e8b9ae', '#f6d8cf', '#d9b25a'],
    medallion: (pen) => pearlRosette(pen, { stone: '#e7a79a', colour: '#f8ece4' }),
    size: 1.05,
    strands: [0],
    hanging: {
      kind: 'tassels',
      colours: ['#e8a99c', '#f4cabf', '#d98d7e'],
      beads: [
        { look: pearl('#f8ece4'), radius: 0.2 },
        { look: GOLD, radius: 0.1 },
        { look: glass('#e7a79a'), radius: 0.17 },
        { look: pearl('#f8ece4'), radius: 0.15 },
      ],
      size: 1.05,
    },
  },
  peacock: {
    loop: ['#8e1230', '#b51f45', '#e2b34c'],
    medallion: (pen) => peacockFan(pen, WINE),
    size: 1.15,
    strands: [-24, 24],
    hanging: {
      kind: 'tassels',
      colours: ['#a5183c', '#d9456a', '#6b0d28'],
      beads: [
        { look: glass('#a5183c'), radius: 0.16 },
        { look: GOLD, radius: 0.12 },
        { look: glass('#0d8f8a'), radius: 0.13 },
      ],
      anchor: 0.56,
    },
  },
  family: {
    loop: ['#c2521a', '#e88a2a', '#f3d48a'],
    medallion: (pen) => beadFlower(pen, { petals: '#e07a1a', heart: '#b3131b' }),
    size: 0.95,
    strands: [-22, 22],
    hanging: {
      kind: 'tassels',
      colours: ['#e88a2a', '#c2421a', '#f3c45a'],
      beads: [
        { look: glass('#b3131b'), radius: 0.16 },
        { look: GOLD, radius: 0.12 },
        { look: CREAM, radius: 0.14 },
      ],
    },
  },
} satisfies Record<string, LumbaDesign>;
