import type { ProblemCode } from '@rakhi/contract';
import type { Deps } from '../deps.ts';
import type { Context } from './context.ts';
import { spentSoFar } from './log-context.ts';

/** One line for every request that is not answered from what everybody may keep: what came of it, never who asked. */
export function logAnswer(
  c: Context,
  { log, metrics }: Pick<Deps, 'log' | 'metrics'>,
  came: { status: number; code?: ProblemCode },
): void {
  const begun = c.get('begun');
  const took = begun && { ms: Math.round(performance.now() - begun.at) };
  log('info', { message: 'request', ...askedOf(c), ...came, ...took, ...spentSoFar() });
  const refusedAs = begun?.route.refusedAs;
  if (came.code && refusedAs) metrics.measure({ [refusedAs]: 1 }, { code: came.code });
}

/** The route's own path, with its place holders: what stands in an address may be a name or a token. */
export function askedOf(c: Context) {
  return { method: c.req.method, path: c.get('begun')?.route.path ?? 'none' };
}
