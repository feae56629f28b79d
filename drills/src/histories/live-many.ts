import { randomUUID } from 'node:crypto';
import type { Books } from '@rakhi/core';
import fc from 'fast-check';
import { live } from './live.ts';
import { randomHistory } from './random-history.ts';
import { type Meddling, stageFor, type Way } from './stage.ts';
import { tell } from './tell.ts';

export type Many = {
  rounds: number;
  seed: number;
  /** Where fast-check found something before: goes straight there. */
  path?: string | undefined;
  way?: Way;
  meddle?: Meddling;
  /** Not to look for a shorter history that fails in the same way. */
  asFound?: boolean;
  /** Called after each. */
  lived?(books: Books): void;
};

/** Lives many histories, one after another. Answers the shortest one that went wrong, in words; undefined: none did. */
export async function liveMany({ rounds, seed, path, way, meddle, asFound, lived }: Many): Promise<string | undefined> {
  const tables = `history-${randomUUID()}`;
  const stages = { short: stageFor('short', `${tables}-s`, meddle), long: stageFor('long', `${tables}-l`, meddle) };
  const balances = fc.asyncProperty(randomHistory, async (each) => {
    const beginning = way ? { ...each.beginning, way } : each.beginning;
    const { books, wrong } = await live({ ...each, beginning }, stages[beginning.way]);
    lived?.(books);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });
  const options = { numRuns: rounds, seed, ...(path !== undefined && { path }), endOnFailure: asFound === true };
  const result = await fc.check(balances, options);
  if (!result.failed) return undefined;
  const [shrunk] = result.counterexample ?? [];
  const again = `--seed ${result.seed} --path ${result.counterexamplePath}`;
  return [shrunk && tell(shrunk), result.errorInstance, `(${again})`].join('\n\n');
}
