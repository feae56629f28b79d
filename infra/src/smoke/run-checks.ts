import type { Check, Found } from './check.ts';
import { type Site, visitorOf } from './visitor.ts';

type Outcome = { name: string; ms: number; failure?: string };

/** One after the other, as a shopper would; a check that fails keeps no other from running. */
export async function runChecks(
  checks: readonly Check[],
  site: Site,
  tell: (line: string) => void,
): Promise<Outcome[]> {
  const visitor = visitorOf(site);
  const outcomes: Outcome[] = [];
  let found: Found = {};
  for (const { name, run } of checks) {
    const began = performance.now();
    const { more, failure } = await run(visitor, found).then(
      (more) => ({ more, failure: undefined }),
      (error: unknown) => ({ more: undefined, failure: reasonOf(error) }),
    );
    found = { ...found, ...more };
    const ms = Math.round(performance.now() - began);
    tell(
      `${failure === undefined ? 'ok  ' : 'FAIL'} ${String(ms).padStart(6)} ms  ${name}${failure ? `: ${failure}` : ''}`,
    );
    outcomes.push({ name, ms, ...(failure !== undefined && { failure }) });
  }
  return outcomes;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
