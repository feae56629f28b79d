import { setTimeout as wait } from 'node:timers/promises';
import type { Ask } from './ask.ts';

const BUSY = 503;

/** Asks again when the shop says that it is busy, and when: as its pages do. The waiting counts as the shopper's time. */
export function patiently(ask: Ask): { ask: Ask; repeats(): number } {
  let repeats = 0;
  const patient: Ask = async (method, url, asked) => {
    const answer = await ask(method, url, asked);
    const seconds = answer.headers['retry-after'];
    if (answer.status !== BUSY || seconds === undefined) return answer;
    repeats += 1;
    await wait(Number(seconds) * 1000);
    return patient(method, url, asked);
  };
  return { ask: patient, repeats: () => repeats };
}
