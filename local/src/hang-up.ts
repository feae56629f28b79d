import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** The line goes dead: whatever was done is done, the reply is lost. */
export function hangUp({ outgoing }: HttpBindings): Response {
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

const LONGEST_SILENCE_MS = 60_000;

/** Nobody answers, and nothing is done, until the caller gives up. */
export function keepSilent(bindings: HttpBindings): Promise<Response> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => bindings.outgoing.destroy(), LONGEST_SILENCE_MS);
    bindings.outgoing.once('close', () => {
      clearTimeout(timer);
      resolve(RESPONSE_ALREADY_SENT);
    });
  });
}
