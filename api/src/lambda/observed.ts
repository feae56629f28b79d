import type { Context } from 'aws-lambda';
import type { Deps } from '../deps.ts';
import { errorFacts, type LogEntry } from '../http/log.ts';
import { spentSoFar, within } from '../http/log-context.ts';
import { traceIn } from '../http/trace.ts';

/** One copy of a function is one process. */
let isFirst = true;

/** What the lines of one call of a function say: whose it is, and what Lambda and X-Ray call it. */
export function invocationOf(area: string, { awsRequestId }: Context): Partial<LogEntry> {
  const cold = isFirst ? { cold: true } : {};
  isFirst = false;
  return { area, lambdaRequestId: awsRequestId, ...traceIn(process.env['_X_AMZN_TRACE_ID']), ...cold };
}

type Batch = { Records: readonly unknown[] };
type Turn = { job: string };

/** What runs without a visitor leaves a line each time: what came of it, and how long it took. */
export function observed<Asked extends Batch | Turn, Result extends object>(
  area: string,
  { log }: Pick<Deps, 'log'>,
  work: (asked: Asked) => Promise<Result>,
): (asked: Asked, context: Context) => Promise<Result> {
  return (asked, context) =>
    within({ ...invocationOf(area, context), ...('job' in asked && { job: asked.job }) }, async () => {
      const begun = performance.now();
      const took = () => ({ ms: Math.round(performance.now() - begun), ...spentSoFar() });
      try {
        const result = await work(asked);
        log('info', { message: 'run', counts: countsOf(asked, result), ...took() });
        return result;
      } catch (error) {
        log('error', { message: 'run failed', ...took(), ...errorFacts(error) });
        // Lambda writes down what it is thrown, and the words of an error may be somebody's.
        throw new Error(`${area} failed: see the line before`);
      }
    });
}

function countsOf(asked: Batch | Turn, result: object): object {
  if (!('Records' in asked)) return result;
  const { batchItemFailures = [] } = result as { batchItemFailures?: unknown[] };
  return { records: asked.Records.length, failures: batchItemFailures.length };
}
