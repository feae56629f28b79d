import type { Context } from 'aws-lambda';
import { type JobName, jobs } from '../jobs.ts';
import { freshShop } from './entry.ts';
import { observed } from './observed.ts';

type Turn = { job: JobName };
const openJobs = await freshShop((shop) =>
  observed('jobs', shop, async ({ job }: Turn): Promise<object> => jobs[job](shop)),
);

/** Called by the clock with the name of a job. What has failed is tried again the next time, and rings the alarm. */
export async function handler(turn: Turn, context: Context): Promise<object> {
  const run = await openJobs();
  const result = await run(turn, context);
  if ('failed' in result && Number(result.failed) > 0) throw new Error(`${turn.job}: ${JSON.stringify(result)}`);
  return result;
}
