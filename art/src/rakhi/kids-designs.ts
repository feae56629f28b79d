import { dino } from '../medallions/dino.ts';
import { raceCar } from '../medallions/race-car.ts';
import { rocket } from '../medallions/rocket.ts';
import { unicorn } from '../medallions/unicorn.ts';
import { felt } from './cords.ts';
import type { RakhiDesign } from './design.ts';

/** Soft bands with hook-and-loop strips, nothing a child could swallow. */
export const KIDS = {
  rocket: { band: felt('#2b3a9b', '#8fd8ff'), medallion: rocket, size: 1.75, side: [], end: { kind: 'strip' } },
  dino: { band: felt('#f4a63a', '#fff3d0'), medallion: dino, size: 2.15, side: [], end: { kind: 'strip' } },
  unicorn: { band: felt('#a98be0', '#ffe9f4'), medallion: unicorn, size: 1.85, side: [], end: { kind: 'strip' } },
  raceCar: {
    band: felt('#23262e', '#ffd84a', { lane: true }),
    medallion: raceCar,
    size: 2.1,
    side: [],
    end: { kind: 'strip' },
  },
} satisfies Record<string, RakhiDesign>;
