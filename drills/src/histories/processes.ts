import { AsyncLocalStorage } from 'node:async_hooks';

/** What goes wrong at one call to the outside: our process dies, or lives and gets no answer; before the call, or after. */
export const TROUBLES = ['dies before', 'dies after', 'hears nothing of', 'loses the answer of'] as const;
type Trouble = (typeof TROUBLES)[number];
/** `call` counts a process's calls to the table, to Stripe and to the mail service together, from 1. */
export type Fault = { call: number; trouble: Trouble };

type Process = { calls: number; fault: Fault | undefined; isTroubled: boolean; isDead: boolean; die(): void };

const running = new AsyncLocalStorage<Process>();

/**
 * Does some work as a process of its own. One that dies stops between two steps, as a killed process does: what it was
 * about to do, in a `catch` as well, never happens. Answers undefined then.
 */
export function inProcess<Result>(fault: Fault | undefined, work: () => Promise<Result>): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const process: Process = { calls: 0, fault, isTroubled: false, isDead: false, die: () => resolve(undefined) };
    running.run(process, work).then(resolve, reject);
  });
}

/** A call to the outside, where faults enter. `silence`: what the caller is told when no answer comes. */
export async function outside<Reply>(call: () => Promise<Reply>, silence: () => Error): Promise<Reply> {
  const process = running.getStore();
  if (!process) return call();
  if (process.isDead) return never();
  process.calls += 1;
  if (process.calls !== process.fault?.call) return call();
  const { trouble } = process.fault;
  process.isTroubled = true;
  if (trouble === 'hears nothing of') throw silence();
  if (trouble === 'dies before') return dead(process);
  await call().catch(() => undefined);
  if (trouble === 'loses the answer of') throw silence();
  return dead(process);
}

/** Whether a fault has struck the process that asks. */
export function isTroubled(): boolean {
  return running.getStore()?.isTroubled === true;
}

function dead(process: Process): Promise<never> {
  process.isDead = true;
  process.die();
  return never();
}

/** A new one each time: one for all would hold everything that ever waited for it. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
