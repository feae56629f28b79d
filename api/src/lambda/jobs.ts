import { type JobName, jobs } from '../jobs.ts';
import { freshShop } from './entry.ts';

const openShop = await freshShop((shop) => shop);

/** Called by the clock with the name of a job. What has failed is tried again the next time, and rings the alarm. */
export async function handler({ job }: { job: JobName }): Promise<object> {
  const result = await jobs[job](await openShop());
  if ('failed' in result && result.failed > 0) throw new Error(`${job}: ${JSON.stringify(result)}`);
  return result;
}
