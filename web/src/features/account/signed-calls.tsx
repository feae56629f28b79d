'use client';

import { useLayoutEffect } from 'react';
import type { Pool } from './auth.ts';
import { signCallsFor } from './session.ts';

/** Stands first in the layout, so that its effect runs before anything below asks the API. */
export function SignedCalls({ pool }: { pool: Pool }) {
  useLayoutEffect(() => signCallsFor(pool), [pool]);
  return null;
}
