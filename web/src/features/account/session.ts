import { signCallsWith } from '../../api-client/call.ts';
import { ApiProblem } from '../../api-client/problem.ts';
import type { Account, Pool } from './auth.ts';
import { hasSignedIn } from './session-mark.ts';

let pool: Pool | undefined;

/** From here on every call to the API says who she is, if she has signed in. */
export function signCallsFor(itsPool: Pool): void {
  pool = itsPool;
  signCallsWith(tokenOfWhoeverIsHere);
}

/** The sign-in library, fetched when first needed: guests who only shop never do. */
export async function auth(): Promise<typeof import('./auth.ts')> {
  if (!pool) throw new Error('SignedCalls must stand in the layout');
  const loaded = await import('./auth.ts');
  loaded.connectTo(pool);
  return loaded;
}

/** Undefined for guests, without fetching the library to know it. */
export async function accountOfWhoeverIsHere(): Promise<Account | undefined> {
  return hasSignedIn() ? (await auth()).currentAccount() : undefined;
}

async function tokenOfWhoeverIsHere(): Promise<string | undefined> {
  if (!hasSignedIn()) return undefined;
  try {
    return await (await auth()).currentToken();
  } catch {
    // Going on as a guest would show her another cart than her own.
    throw new ApiProblem({});
  }
}
