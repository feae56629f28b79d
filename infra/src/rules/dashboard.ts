import { functionsIn, resourcesOf } from '../read-template.ts';
import type { Rule } from './rule.ts';
import { type Curve, curvesOf, textsOf, type Widget, widgetsIn } from './widgets.ts';

/** As wide as the console draws a dashboard. */
const WIDTH = 24;

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

const titleOf = ({ properties }: Widget) => properties.title;

function overlap(a: Widget, b: Widget): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** `[namespace, name, dimension, value …, { options }]`, or `[{ expression }]`. */
function isWellFormed(curve: Curve): boolean {
  const texts = textsOf(curve);
  if (texts.length === 0) return curve.length === 1 && 'expression' in (curve[0] as object);
  return texts.length >= 2 && texts.length % 2 === 0 && curve.length - texts.length <= 1;
}
