import type { Alarms } from '@rakhi/core';
import type { Log } from './http/log.ts';

export const METRIC_NAMESPACE = 'UsaRakhi';

/** A line in the log that CloudWatch also counts as a metric (embedded metric format); an alarm watches each. */
export function alarmsInto(log: Log): Alarms {
  return {
    raise(name, facts) {
      const metric = { Namespace: METRIC_NAMESPACE, Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] };
      log('error', {
        message: name,
        ...facts,
        [name]: 1,
        _aws: { Timestamp: Date.now(), CloudWatchMetrics: [metric] },
      });
    },
  };
}
