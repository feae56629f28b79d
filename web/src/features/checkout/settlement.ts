import type { SettleResponse } from '@rakhi/contract';

export type Settlement =
  | { state: 'asking'; isSlow: boolean }
  | { state: 'answered'; answer: SettleResponse }
  /** Nobody knows such a payment. */
  | { state: 'unknown' }
  | { state: 'gave-up'; answer: SettleResponse | undefined };

type Asking = {
  /** Undefined when no answer came this time. */
  ask: () => Promise<SettleResponse | 'unknown' | undefined>;
  pause: (milliseconds: number) => Promise<void>;
};

/** About three minutes; later the mail brings the news. */
export const MOST_ATTEMPTS = 22;
/** From here on it is worth saying that it takes longer than usual. */
const SLOW_FROM = 8;
const FIRST_PAUSE_MS = 800;
const LONGEST_PAUSE_MS = 12_000;

/** What is known of a payment, again and again, until it is settled or there is no point in asking on. */
export async function* settlements({ ask, pause }: Asking): AsyncGenerator<Settlement> {
  let last: SettleResponse | undefined;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const answer = await ask();
    if (answer === 'unknown') return yield { state: 'unknown' };
    if (answer && answer.state !== 'confirming') return yield { state: 'answered', answer };
    last = answer ?? last;
    yield { state: 'asking', isSlow: attempt >= SLOW_FROM };
    await pause(pauseAfter(attempt));
  }
  yield { state: 'gave-up', answer: last };
}

/** A little longer each time, because most payments settle in the first seconds. */
export const pauseAfter = (attempt: number) =>
  Math.min(LONGEST_PAUSE_MS, Math.round(FIRST_PAUSE_MS * 1.5 ** (attempt - 1)));
