import { setTimeout as wait } from 'node:timers/promises';
import { ask, askWell } from '../shop/ask.ts';
import type { Running } from '../shop/running.ts';
import { useOf } from './shop-processes.ts';
import { sumOf } from './slices.ts';

const LOOK_AFTER_MS = 300;
/** Letters, figures and pages follow the table a second later. */
const FOLLOWED_AFTER_MS = 1_200;
/** A shop that does nothing uses less than that between two looks. */
const QUIET_MS = 20;
const MOST_LOOKS = 40;

/** Waits until letters and webhooks are through, so that a checkout pays for what it leaves behind. */
export async function untilQuiet({ shop, pid }: Running): Promise<void> {
  await wait(FOLLOWED_AFTER_MS);
  await askWell(ask, 'POST', `${shop}/_control/jobs/send-mail`);
  const usedSoFar = () => sumOf(useOf(pid).cpuMs);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const before = usedSoFar();
    await wait(LOOK_AFTER_MS);
    if (usedSoFar() - before <= QUIET_MS) return;
  }
}
