import { ALARMS, METRICS, SPLIT_BY } from '@rakhi/api';
import { functionsIn, ownFunctionsIn, resourcesOf, type Template } from '../read-template.ts';
import { type Alarm, metricsOf } from './metrics-of.ts';
import type { Rule } from './rule.ts';
import { type Curve, curvesOf, textsOf, widgetsIn } from './widgets.ts';

/** A metric that somebody draws or watches, with the dimensions by which it is asked for. */
type Asked = { by: string; namespace: string; name: string; split: string[] };

const KNOWN: Readonly<Record<string, unknown>> = { ...METRICS, ...ALARMS };
const SPLIT: Readonly<Record<string, string | undefined>> = SPLIT_BY;

/** All that the shop counts and raises is drawn, and nothing of ours is drawn or watched that nobody counts, or counts otherwise. */
export const measured: Rule = (template) => {
  const drawn = widgetsIn(template).flatMap(curvesOf).flatMap(askedIn).filter(isOurs);
  const watched = watchedIn(template).filter(isOurs);
  return [
    ...Object.keys(KNOWN)
      .filter((name) => !drawn.some((curve) => curve.name === name))
      .map((name) => `nobody draws ${name}`),
    ...[...drawn, ...watched].flatMap((asked) => faultsOf(asked, namespaceOf(template))),
  ];
};

/** What is counted are lines of the level info, in JSON: where they are left out, every alarm on them keeps silent. */
export const written: Rule = (template) => {
  const shared = template.Globals.Function;
  return ownFunctionsIn(template).flatMap(({ id, properties }) => {
    const { LogFormat, ApplicationLogLevel = 'INFO' } = { ...shared.LoggingConfig, ...properties.LoggingConfig };
    const { LOG_LEVEL = 'info' } = { ...shared.Environment.Variables, ...properties.Environment?.Variables };
    const isWritten = LogFormat === 'JSON' && ApplicationLogLevel === 'INFO' && LOG_LEVEL === 'info';
    return isWritten ? [] : [`${id} does not write down what it counts`];
  });
};

/** A trace leads through gateway and functions; where one of them keeps silent, it breaks off. */
export const traced: Rule = (template) => [
  ...functionsIn(template)
    .filter(({ properties }) => (properties.Tracing ?? template.Globals.Function.Tracing) !== 'Active')
    .map(({ id }) => `${id} leaves no trace`),
  ...resourcesOf<{ TracingEnabled?: boolean }>(template, 'AWS::Serverless::Api')
    .filter(([, { TracingEnabled }]) => TracingEnabled !== true)
    .map(([id]) => `${id} leaves no trace`),
];

/** All others are those of AWS's own services. */
const isOurs = ({ namespace }: Asked) => namespace !== '' && !namespace.startsWith('AWS/');

/** An alarm that asks otherwise than is counted finds nothing, and keeps silent for ever. */
function faultsOf({ by, namespace, name, split }: Asked, ours: string): string[] {
  if (!(name in KNOWN)) return [`${by} asks for ${name}, which nobody counts`];
  if (namespace !== ours) return [`${by} asks for ${name} in ${namespace}, where nobody counts`];
  const wanted = SPLIT[name] ?? 'nothing';
  const found = split.join() || 'nothing';
  return wanted === found ? [] : [`${by} asks for ${name} by ${found}, which is counted by ${wanted}`];
}

/** Where the code counts. */
const namespaceOf = ({ Globals }: Template) => textOf(Globals.Function.Environment.Variables['METRICS_NAMESPACE']);

function watchedIn(template: Template): Asked[] {
  return resourcesOf<Alarm>(template, 'AWS::CloudWatch::Alarm').flatMap(([by, alarm]) =>
    metricsOf(alarm).map(({ Namespace = '', MetricName: name = '', Dimensions = [] }) => {
      return { by, namespace: textOf(Namespace), name, split: Dimensions.map(({ Name }) => Name) };
    }),
  );
}

/** With the names of what `Sub` puts in. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : String(Object.values(value as object)[0]));

/** Of a search, `{"UsaRakhi/prod",code} MetricName="CheckoutRefused"`, what it looks for. */
const SEARCHED = /\{"(?<namespace>[^"]+)"(?:,(?<split>\w+))?\} MetricName="(?<name>\w+)"/;

function askedIn(curve: Curve): Asked[] {
  const by = 'the dashboard';
  const [namespace, name = '', ...dimensions] = textsOf(curve);
  if (namespace !== undefined) return [{ by, namespace, name, split: dimensions.filter((_, n) => n % 2 === 0) }];
  const { expression = '' } = (curve[0] ?? {}) as { expression?: string };
  const found = SEARCHED.exec(expression)?.groups;
  if (!found) return [];
  return [{ by, namespace: found['namespace'] ?? '', name: found['name'] ?? '', split: [found['split'] ?? []].flat() }];
}
