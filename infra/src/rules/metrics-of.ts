export type Metric = { Namespace?: unknown; MetricName?: string; Dimensions?: { Name: string; Value: unknown }[] };
export type Alarm = Metric & {
  AlarmDescription?: string;
  AlarmActions?: unknown[];
  Metrics?: { MetricStat?: { Metric: Metric } }[];
};

/** What an alarm looks at: one metric, or those of a formula. */
export function metricsOf(alarm: Alarm): Metric[] {
  return [alarm, ...(alarm.Metrics ?? []).flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []))];
}
