import type { Alarms } from '@rakhi/core';
import { embeddedMetric } from './embedded-metric.ts';
import type { Log } from './http/log.ts';

type AlarmName = Parameters<Alarms['raise']>[0];

/** What the owner must hear of at once. `infra/template.yaml` has an alarm for each. */
export const ALARMS: Record<AlarmName, string> = {
  PaymentMismatch: 'Something else was paid than was agreed; the order is on hold.',
  PaidWithoutStock: 'A late payment found nothing left; the money goes back.',
  RefundFailed: 'Stripe could not send money back.',
  PaidOrderMissing: 'Stripe was paid for an order that the table does not have.',
};

/** A line in the log that CloudWatch also counts; an alarm watches each. */
export function alarmsInto(log: Log, namespace: string): Alarms {
  return {
    raise(name, facts) {
      const metric = embeddedMetric({ namespace, metrics: { [name]: 'Count' } });
      log('error', { message: ALARMS[name], ...facts, [name]: 1, ...metric });
    },
  };
}
