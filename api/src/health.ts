import type { Health } from '@rakhi/contract';
import type { Clock } from '@rakhi/core';

/** A part of the outside world, asked whether it is there. */
type Check = () => Promise<boolean>;
export type HealthReport = () => Promise<Health>;

const LONGEST_MS = 3_000;
/** Whoever asks more often gets the same report, so that asking cannot be used to tire the services out. */
const KEPT_MS = 5_000;

type Needs = { checks: Readonly<Record<string, Check>>; version: string; clock: Clock };

export function healthOf({ checks, version, clock }: Needs): HealthReport {
  let latest: { at: number; report: Promise<Health> } | undefined;
  return () => {
    const now = clock.now().getTime();
    if (!latest || now - latest.at > KEPT_MS) latest = { at: now, report: report(checks, version) };
    return latest.report;
  };
}

async function report(checks: Needs['checks'], version: string): Promise<Health> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await outcome(check)] as const),
  );
  const isOk = results.every(([, result]) => result === 'ok');
  return { status: isOk ? 'ok' : 'degraded', checks: Object.fromEntries(results), version };
}

async function outcome(check: Check): Promise<'ok' | 'failing'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_MS);
  });
  // The report itself is the answer to whatever goes wrong here.
  const isThere = await Promise.race([check(), late]).catch(() => false);
  clearTimeout(timer);
  return isThere ? 'ok' : 'failing';
}
