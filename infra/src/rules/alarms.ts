import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { ALARMS } from '@rakhi/api';
import { functionsIn, resource, resourcesOf, type Template } from '../read-template.ts';
import { type Alarm, type Metric, metricsOf } from './metrics-of.ts';
import type { Rule } from './rule.ts';

/** An alarm watches each thing that the shop raises. */
export const raised: Rule = (template) => {
  const watched = metricsIn(template).map(({ MetricName }) => MetricName);
  return Object.keys(ALARMS)
    .filter((name) => !watched.includes(name))
    .map((name) => `nobody watches ${name}`);
};

/** Every function is watched: that it works, and that it is let work. */
export const watched: Rule = (template) =>
  functionsIn(template).flatMap(({ id }) =>
    ['Errors', 'Throttles']
      .filter((name) => !metricsIn(template).some((metric) => metric.MetricName === name && isOf(metric, id)))
      .map((name) => `nobody watches the ${name} of ${id}`),
  );

type Indexed = { GlobalSecondaryIndexes: { IndexName: string }[] };

/** The table slows down by itself and by each of its indexes, for readers and for writers. */
export const slowed: Rule = (template) => {
  const { GlobalSecondaryIndexes } = resource(template, 'Table').Properties as Indexed;
  return [[], ...GlobalSecondaryIndexes.map(({ IndexName }) => [IndexName])].flatMap((index) => {
    const values = [{ Ref: 'Table' }, ...index];
    return ['ReadThrottleEvents', 'WriteThrottleEvents']
      .filter((name) => !metricsIn(template).some((metric) => metric.MetricName === name && isBy(metric, values)))
      .map((name) => `nobody watches the ${name} of ${['Table', ...index].join(' ')}`);
  });
};

/** A queue of dead letters is looked into. */
export const deadLetters: Rule = (template) => {
  const queues = resourcesOf<object>(template, 'AWS::SQS::Queue').map(([id]) => id);
  return queues
    .filter((id) => id.endsWith('Dead') && !metricsIn(template).some((metric) => isOf(metric, id)))
    .map((id) => `nobody looks into ${id}`);
};

/** Whoever is woken knows what to read, it has been written, and somebody is woken. */
export const runbooks: Rule = (template) =>
  resourcesOf<Alarm>(template, 'AWS::CloudWatch::Alarm').flatMap(
    ([id, { AlarmDescription = '', AlarmActions = [] }]) => {
      const runbook = `docs/runbooks/${inKebabCase(id)}.md`;
      const isNamed = AlarmDescription.endsWith(`; ${runbook}`);
      const isWritten = existsSync(new URL(`../../../${runbook}`, import.meta.url));
      return [
        ...(isNamed ? [] : [`${id} does not name its runbook`]),
        ...(isNamed && !isWritten ? [`${id} names a runbook that nobody has written`] : []),
        ...(AlarmActions.length > 0 ? [] : [`${id} wakes nobody`]),
      ];
    },
  );

function metricsIn(template: Template): Metric[] {
  return resourcesOf<Alarm>(template, 'AWS::CloudWatch::Alarm').flatMap(([, alarm]) => metricsOf(alarm));
}

/** `!Ref JobsFunction`, `!GetAtt JobsDead.QueueName`. */
function isOf({ Dimensions = [] }: Metric, id: string): boolean {
  const names = [id, `${id}.QueueName`];
  return Dimensions.some(({ Value }) => names.includes(Object.values(Value as object).join()));
}

const isBy = ({ Dimensions = [] }: Metric, values: readonly unknown[]) =>
  isDeepStrictEqual(
    Dimensions.map(({ Value }) => Value),
    values,
  );

const inKebabCase = (name: string) => name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
