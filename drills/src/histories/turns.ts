/** Lets calls to the outside through one at a time, so that a history can be told again as it was. */
export type Turns = <Reply>(call: () => Promise<Reply>) => Promise<Reply>;

/** Which of those who wait goes next is told by `picks`, again and again from the start. */
export function turnsBy(picks: readonly number[]): Turns {
  const waiting: (() => void)[] = [];
  let isBusy = false;
  let taken = 0;
  const next = () => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    // Whoever is about to ask for a turn has asked by then.
    setImmediate(() => {
      const pick = picks[taken++ % picks.length] ?? 0;
      const [go] = waiting.splice(pick % waiting.length, 1);
      go?.();
    });
  };
  return async (call) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      next();
    });
    try {
      return await call();
    } finally {
      isBusy = false;
      next();
    }
  };
}
