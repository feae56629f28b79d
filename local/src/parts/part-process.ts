const CLOSES_WITHIN_MS = 1_500;

/** The side of a part that runs in its own process. */
export function partIsReady(told: object, close: () => Promise<void>): void {
  // Its log lies in a file: on a full disk lines are lost, and the part goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let isClosing = false;
  const end = () => {
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => process.exit(1), CLOSES_WITHIN_MS).unref();
    void close().finally(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  // Ctrl-C reaches every process of the terminal; the shop itself then stops its parts in order.
  process.on('SIGINT', () => undefined);
  // The pipe to the shop breaks when the shop dies, however it dies.
  process.on('disconnect', end);
  if (process.connected) process.send?.(told);
  else end();
}

/** @throws Error when the shop forgot to say it */
export function told(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: start this part with npm start.`);
  return value;
}
