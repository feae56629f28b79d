import type { MetricName, Metrics } from '@rakhi/core';
import { embeddedMetric, type Unit } from './embedded-metric.ts';
import type { Log } from './http/log.ts';

/** What the shop counts. The dashboard of `infra/template.yaml` draws each. */
export const METRICS: Readonly<Record<MetricName, Unit>> = {
  OrdersPlaced: 'Count',
  OrdersPaid: 'Count',
  Takings: 'None',
  Refunded: 'None',
  StockGivenBack: 'Count',
  CheckoutRefused: 'Count',
  WebhookLag: 'Milliseconds',
  MailsFailed: 'Count',
};

/** By what field of its line a metric is split, and only ever by that: an alarm or a curve that names none would find nothing. */
export const SPLIT_BY: Readonly<Partial<Record<MetricName, string>>> = { CheckoutRefused: 'code' };

/** A line in the log for each measuring, which CloudWatch also counts. */
export function metricsInto(log: Log, namespace: string): Metrics {
  return {
    measure(figures, by = {}) {
      const names = Object.keys(figures) as MetricName[];
      const metrics = Object.fromEntries(names.map((name) => [name, METRICS[name]]));
      const dimensions = names.flatMap((name) => SPLIT_BY[name] ?? []);
      const metric = embeddedMetric({ namespace, metrics, dimensions });
      log('info', { message: 'measured', ...by, ...figures, ...metric });
    },
  };
}
