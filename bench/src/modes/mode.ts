import type { Options } from '../options.ts';

/** What was measured, for the file, and whether it is as we accept it. */
export type Outcome = { figures: object; isAccepted: boolean };
/** A run in a folder of its own that is thrown away afterwards. */
export type Run = { options: Options; dataDir: string };
