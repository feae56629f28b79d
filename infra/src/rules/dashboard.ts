import { ALARMS, METRICS, SPLIT_BY } from '@rakhi/api';
import { functionsIn, resource, resourcesOf, type Template } from '../read-template.ts';
import { type Alarm, metricsOf } from './metrics-of.ts';
import type { Rule } from './rule.ts';

type Expression = { expression: string };
type Metric = (string | object)[];
type Widget = {
  type: 'metric' | 'alarm';
  x: number;
  y: number;
  width: number;
  height: number;
  properties: { title: string; region?: string; metrics?: Metric[]; alarms?: string[] };
};

/** As wide as the console draws a dashboard. */
const WIDTH = 24;
const OURS = 'UsaRakhi/';

/** The dashboard is one that CloudWatch can draw: its text is JSON, no widget hides another, every curve has its dimensions. */
export const drawable: Rule = (template) => {
  let drawn: Widget[];
  try {
    drawn = widgetsIn(template);
  } catch (error) {
    return [`the dashboard is no JSON: ${String(error)}`];
  }
  return drawn.flatMap((widget, n) => [
    ...(widget.x + widget.width > WIDTH ? [`${titleOf(widget)} sticks out`] : []),
    ...drawn
      .slice(n + 1)
      .flatMap((other) => (overlap(widget, other) ? [`${titleOf(other)} hides ${titleOf(widget)}`] : [])),
    ...curvesOf(widget)
      .filter((curve) => !isWellFormed(curve))
      .map((curve) => `${titleOf(widget)} cannot draw ${JSON.stringify(curve)}`),
  ]);
};

/** All that the shop counts and raises is drawn, and nothing of ours is drawn or watched that nobody counts, or counts otherwise. */
export const measured: Rule = (template) => {
  const drawn = widgetsIn(template).flatMap(curvesOf).flatMap(ownMetricsIn);
  const watched = resourcesOf<Alarm>(template, 'AWS::CloudWatch::Alarm').flatMap(([id, alarm]) =>
    metricsOf(alarm)
      .filter(({ Namespace }) => JSON.stringify(Namespace ?? '').includes(OURS))
      .map(({ MetricName = '', Dimensions = [] }) => ({
        by: id,
        name: MetricName,
        split: Dimensions.map(({ Name }) => Name),
      })),
  );
  const known = { ...METRICS, ...ALARMS };
  return [
    ...Object.keys(known)
      .filter((name) => !drawn.some((curve) => curve.name === name))
      .map((name) => `nobody draws ${name}`),
    ...[...drawn.map((curve) => ({ by: 'the dashboard', ...curve })), ...watched].flatMap(({ by, name, split }) => {
      if (!(name in known)) return [`${by} asks for ${name}, which nobody counts`];
      const wanted = [(SPLIT_BY as Record<string, string | undefined>)[name] ?? []].flat();
      return wanted.join() === split.join()
        ? []
        : [`${by} asks for ${name} by ${split.join() || 'nothing'}, which is counted by ${wanted.join() || 'nothing'}`];
    }),
  ];
};

/** Every function, every queue and every alarm that is always there can be seen. */
export const inSight: Rule = (template) => {
  const widgets = widgetsIn(template);
  const shown = JSON.stringify(widgets);
  const alarms = Object.entries(template.Resources).filter(
    ([, { Type, Condition }]) => Type === 'AWS::CloudWatch::Alarm' && !Condition,
  );
  return [
    ...functionsIn(template).flatMap(({ id }) =>
      ['Errors', 'Duration', 'ConcurrentExecutions']
        .filter((metric) => !shown.includes(`"AWS/Lambda","${metric}","FunctionName","\${${id}}"`))
        .map((metric) => `the dashboard does not show ${metric} of ${id}`),
    ),
    ...resourcesOf(template, 'AWS::SQS::Queue')
      .filter(([id]) => !shown.includes(`\${${id}.QueueName}`))
      .map(([id]) => `the dashboard does not show ${id}`),
    ...alarms
      .filter(([id]) => !widgets.some(({ properties }) => properties.alarms?.includes(`\${${id}.Arn}`)))
      .map(([id]) => `the dashboard does not show the alarm ${id}`),
  ];
};

/** As text: what `Sub` would put in stays a name. */
function widgetsIn(template: Template): Widget[] {
  const { DashboardBody } = resource(template, 'Dashboard').Properties as { DashboardBody: { 'Fn::Sub': string } };
  return (JSON.parse(DashboardBody['Fn::Sub']) as { widgets: Widget[] }).widgets;
}

const titleOf = ({ properties }: Widget) => properties.title;
const curvesOf = ({ properties }: Widget) => properties.metrics ?? [];

function overlap(a: Widget, b: Widget): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** `[namespace, name, dimension, value …, { options }]`, or `[{ expression }]`. */
function isWellFormed(curve: Metric): boolean {
  const texts = textsOf(curve);
  if (texts.length === 0) return curve.length === 1 && 'expression' in (curve[0] as object);
  return texts.length >= 2 && texts.length % 2 === 0 && curve.length - texts.length <= 1;
}

const textsOf = (curve: Metric) => curve.filter((part) => typeof part === 'string');

/** Of a search, `{"UsaRakhi/prod",code} MetricName="CheckoutRefused"`, what it looks for. */
const SEARCHED = /\{"(?<namespace>[^"]+)"(?:,(?<split>\w+))?\} MetricName="(?<name>\w+)"/;

function ownMetricsIn(curve: Metric): { name: string; split: string[] }[] {
  const [namespace = '', name = '', ...dimensions] = textsOf(curve);
  if (namespace.startsWith(OURS)) return [{ name, split: dimensions.filter((_, n) => n % 2 === 0) }];
  const { expression = '' } = (curve[0] ?? {}) as Partial<Expression>;
  const found = SEARCHED.exec(expression)?.groups;
  if (!found?.['namespace']?.startsWith(OURS)) return [];
  return [{ name: found['name'] ?? '', split: [found['split'] ?? []].flat() }];
}
