import { beforeTraffic, type Hook } from './before-traffic.ts';

/** Called by CodeDeploy for every function that a deployment changes. */
export async function handler(hook: Hook): Promise<void> {
  await beforeTraffic(hook);
}
