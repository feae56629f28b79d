import type { Books } from '@rakhi/core';

const EVERY_MS = 10_000;

/** Counts histories, and in a long run says how many have been lived, how fast, and how long the rest will take. */
export function progressOf(rounds: number) {
  const started = performance.now();
  const ends = new Set<string>();
  let lived = 0;
  const rate = () => lived / ((performance.now() - started) / 1000);
  const say = () => {
    const minutes = Math.ceil((rounds - lived) / rate() / 60);
    const counted = `${lived.toLocaleString('en')} of ${rounds.toLocaleString('en')} histories`;
    process.stdout.write(`${counted}, ${rate().toFixed(1)} a second, about ${minutes} min to go\n`);
  };
  const ticking = rounds > 2_000 ? setInterval(say, EVERY_MS) : undefined;
  return {
    count({ orders }: Books): void {
      lived += 1;
      for (const { order } of orders) ends.add(`${order.status}/${order.paymentStatus}`);
    },
    /** Status and payment status of every order there was. */
    ends: () => [...ends],
    stop: () => clearInterval(ticking),
  };
}
