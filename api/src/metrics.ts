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

/** A line in the log for each measuring, which CloudWatch also counts. */
export function metricsInto(log: Log, namespace: string): Metrics {
  return {
    measure(figures, by = {}) {
      const names = Object.keys(figures) as MetricName[];
      const metrics = Object.fromEntries(names.map((name) => [name, METRICS[name]]));
      const metric = embeddedMetric({ namespace, metrics, dimensions: Object.keys(by) });
      log('info', { message: 'measured', ...by, ...figures, ...metric });
    },
  };
}
