import type { Fields } from './fields.ts';
import type { Letter } from './letters.ts';
import type { UserPools } from './user-pools.ts';

/** What every operation works on. */
export type Cognito = { pools: UserPools; send: (letter: Letter) => Promise<void> };

/** Operations by their name in the protocol. */
export type Operations = Record<string, (request: Fields) => object | Promise<object>>;
