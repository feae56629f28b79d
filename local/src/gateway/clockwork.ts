const SECOND = 1_000;

/** How often each scheduled job runs here; in AWS EventBridge does this. */
const EVERY: Readonly<Record<string, number>> = {
  // Letters leave when the stream tells of them: these are the ones that had to wait.
  'send-mail': 30 * SECOND,
  'settle-unsettled': 60 * SECOND,
  'sweep-expired': 3_600 * SECOND,
  reconcile: 86_400 * SECOND,
  'count-sales': 3_600 * SECOND,
};

export type Jobs<Deps> = Readonly<Record<string, (deps: Deps) => Promise<unknown>>>;
export type Clockwork = { names: string[]; runNow(name: string): Promise<unknown>; stop(): void };

/** Runs the jobs on time, never two of the same at once, and at once when asked. */
export function runJobsOnTime<Deps>(jobs: Jobs<Deps>, deps: Deps): Clockwork {
  const running = new Map<string, Promise<unknown>>();
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const run = (name: string): Promise<unknown> => {
    const job = jobs[name];
    if (!job) return Promise.reject(new Error(`there is no job ${name}`));
    const earlier = running.get(name) ?? Promise.resolve();
    const now = earlier.catch(() => undefined).then(() => job(deps));
    running.set(name, now);
    return now;
  };
  const schedule = (name: string, every: number) => {
    const timer = setTimeout(async () => {
      await run(name).catch((error: unknown) => report(name, error));
      if (!stopped) schedule(name, every);
    }, every);
    timers.set(name, timer.unref());
  };
  for (const name of Object.keys(jobs)) schedule(name, EVERY[name] ?? 300 * SECOND);

  return {
    names: Object.keys(jobs),
    runNow: run,
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function report(job: string, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ level: 'error', message: 'job failed', job, why }));
}
