import { EXTRAS } from './extras.ts';
import { FOR_BHABHI } from './for-bhabhi.ts';
import { HAMPERS } from './hampers.ts';
import { KEEPSAKE_SCENES } from './keepsakes.ts';
import { FOR_KIDS } from './kids.ts';
import type { Scene } from './scene.ts';
import { SETS } from './sets.ts';
import { SINGLES } from './singles.ts';
import { WITH_SWEETS } from './with-sweets.ts';

/** The scene of every product of the demo catalogue, by slug. */
export const SCENES: ReadonlyMap<string, Scene> = new Map(
  Object.entries({
    ...SINGLES,
    ...SETS,
    ...FOR_BHABHI,
    ...FOR_KIDS,
    ...KEEPSAKE_SCENES,
    ...WITH_SWEETS,
    ...HAMPERS,
    ...EXTRAS,
  }),
);
