import { countRecentSales, reconcilePayments, sendMails, settleUnsettled } from '@rakhi/core';
import type { Deps } from './deps.ts';

/** What the shop does by itself, by the clock. Each may be run at any time, and twice. */
export const jobs = {
  'settle-unsettled': settleUnsettled,
  reconcile: reconcilePayments,
  'count-sales': countRecentSales,
  'send-mail': async (deps: Deps) => ({ sent: await sendMails(deps) }),
  'sweep-expired': async (deps: Deps) => ({ swept: await deps.sweepExpired() }),
} satisfies Record<string, (deps: Deps) => Promise<object>>;

export type JobName = keyof typeof jobs;
