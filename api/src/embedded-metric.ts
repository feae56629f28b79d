/** A metric as CloudWatch reads it out of a line of the log: the embedded metric format, its numbers among the line's own fields. */
type Embedded = {
  namespace: string;
  /** Name → unit. */
  metrics: Readonly<Record<string, Unit>>;
  /** Names of the line's fields that split the metric. */
  dimensions?: readonly string[];
};
export type Unit = 'Count' | 'None' | 'Milliseconds';

/** Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
export function embeddedMetric({ namespace, metrics, dimensions = [] }: Embedded) {
  const Metrics = Object.entries(metrics).map(([Name, Unit]) => ({ Name, Unit }));
  return {
    _aws: { Timestamp: Date.now(), CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [dimensions], Metrics }] },
  };
}
