import type { Answer } from './shop-under-attack.ts';

/** All that a client can tell two answers apart by, but for the number of the request. */
export function seenIn({ status, headers, body }: Answer) {
  const { requestId: _, ...rest } = body;
  return { status, body: rest, headers: Object.fromEntries([...headers].filter(([name]) => name !== 'x-request-id')) };
}
