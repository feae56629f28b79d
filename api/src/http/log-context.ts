import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log, LogEntry } from './log.ts';

type Facts = Readonly<Partial<LogEntry>>;
type Outside = 'table' | 'stripe';
/** A request, a message, a run of a function: what its lines say of it. */
type Work = { facts: Partial<LogEntry>; orderIds: Set<string>; spent: Map<Outside, { calls: number; ms: number }> };

// Ambient on purpose, for the log alone: handed on by hand, it would be an argument of every use case, and no rule may depend on it.
const atWork = new AsyncLocalStorage<Work>();

/** Every line that is written during `work` says these facts, and those of the work around it. */
export function within<Result>(facts: Facts, work: () => Result): Result {
  const around = atWork.getStore();
  const spent = around?.spent ?? new Map();
  return atWork.run({ facts: { ...around?.facts, ...facts }, orderIds: new Set(), spent }, work);
}

/** The same for work that another has set off in this process, and that does not belong to it. */
export function apart<Result>(facts: Facts, work: () => Result): Result {
  return atWork.run({ facts: { ...facts }, orderIds: new Set(), spent: new Map() }, work);
}

/** From here on the lines of this work say these facts too. */
export function note(facts: Facts): void {
  Object.assign(atWork.getStore()?.facts ?? {}, facts);
}

/** From here on they name the order, unless it turns out to be about several. */
export function noteOrder(orderId: string): void {
  atWork.getStore()?.orderIds.add(orderId);
}

/** Adds the time of a call to what this work has spent outside. Calls that run side by side count each in full. */
export async function spentOn<Reply>(outside: Outside, call: () => Promise<Reply>): Promise<Reply> {
  const spent = atWork.getStore()?.spent;
  if (!spent) return call();
  const begun = performance.now();
  try {
    return await call();
  } finally {
    const { calls, ms } = spent.get(outside) ?? { calls: 0, ms: 0 };
    spent.set(outside, { calls: calls + 1, ms: ms + performance.now() - begun });
  }
}

/** `tableMs`, `tableCalls`, `stripeMs`, `stripeCalls`: for the last line of a work. */
export function spentSoFar(): Facts {
  const spent = [...(atWork.getStore()?.spent ?? [])];
  return Object.fromEntries(
    spent.flatMap(([outside, { calls, ms }]) => [
      [`${outside}Calls`, calls],
      [`${outside}Ms`, Math.round(ms)],
    ]),
  );
}

/** Writes into each line what is true of all of them, and what is known of the work at hand. */
export function inContext(log: Log, always: Facts = {}): Log {
  return (level, entry) => {
    const { facts, orderIds } = atWork.getStore() ?? NO_WORK;
    const [orderId] = orderIds.size === 1 ? orderIds : [];
    log(level, { ...always, ...facts, ...(orderId && { orderId }), ...entry });
  };
}

const NO_WORK = { facts: {}, orderIds: new Set<string>() };
