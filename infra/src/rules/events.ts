import { functionsIn } from '../read-template.ts';
import type { Rule } from './rule.ts';
import { type Definition, definitionOf, partOf, within } from './spec.ts';

/** What SAM hands on of an event to the thing that it makes of it, and what it reads itself. */
type Kind = { makes: string; hands: readonly string[]; reads: Readonly<Record<string, 'needed' | 'if there'>> };

const OF_MAPPINGS = [
  'BatchSize',
  'Enabled',
  'FilterCriteria',
  'FunctionResponseTypes',
  'KmsKeyArn',
  'MaximumBatchingWindowInSeconds',
  'ProvisionedPollerConfig',
];
const KINDS: Readonly<Record<string, Kind>> = {
  SQS: {
    makes: 'AWS::Lambda::EventSourceMapping',
    hands: [...OF_MAPPINGS, 'ScalingConfig'],
    reads: { Queue: 'needed' },
  },
  DynamoDB: {
    makes: 'AWS::Lambda::EventSourceMapping',
    hands: [
      ...OF_MAPPINGS,
      'BisectBatchOnFunctionError',
      'MaximumRecordAgeInSeconds',
      'MaximumRetryAttempts',
      'ParallelizationFactor',
      'StartingPosition',
      'TumblingWindowInSeconds',
    ],
    reads: { Stream: 'needed', StartingPosition: 'needed', DestinationConfig: 'if there' },
  },
  ScheduleV2: {
    makes: 'AWS::Scheduler::Schedule',
    hands: ['Description', 'EndDate', 'GroupName', 'Name', 'ScheduleExpression', 'ScheduleExpressionTimezone', 'State'],
    reads: { ScheduleExpression: 'needed', PermissionsBoundary: 'if there', RoleArn: 'if there' },
  },
};
/** What a schedule says to the function that it calls. */
const OF_CALLS = ['Input', 'RetryPolicy', 'DeadLetterConfig'];

/** An event has what SAM and what it makes of it know, of the type that it wants, and nothing is missing. */
export const events: Rule = (template) =>
  functionsIn(template).flatMap(({ id, properties }) =>
    Object.entries(properties.Events ?? {}).flatMap(([name, { Type, Properties }]) => {
      const definition = definitionOfEvent(Type);
      const at = `${id}.${name}`;
      return definition ? within(definition, { value: Properties, at }) : [`${at}: no event is a ${Type}`];
    }),
  );

function definitionOfEvent(type: string): Definition | undefined {
  if (type === 'Api') return apiEvent();
  const kind = KINDS[type];
  const made = kind && definitionOf(kind.makes);
  if (!kind || !made) return undefined;
  const calls = type === 'ScheduleV2' ? partOf(kind.makes, ['Target']) : undefined;
  const handed = { ...pick(made.properties, kind.hands), ...pick(calls?.properties ?? {}, OF_CALLS) };
  const read = Object.entries(kind.reads).map(([name, need]): [string, Property] => [
    name,
    { ...(handed[name] ?? ANYTHING), required: need === 'needed' },
  ]);
  return { properties: { ...handed, ...Object.fromEntries(read) } };
}

/** The database knows parameters by name only, and not what is said of them. */
function apiEvent(): Definition | undefined {
  const found = partOf('AWS::Serverless::Function', ['Events', 'Properties', 'ApiEvent']);
  return found && { properties: { ...found.properties, RequestParameters: ANYTHING } };
}

type Property = Definition['properties'][string];
const ANYTHING: Property = { type: { type: 'json' } };

function pick(from: Definition['properties'], names: readonly string[]): Definition['properties'] {
  const found = Object.entries(from).filter(([name]) => names.includes(name));
  return Object.fromEntries(found.map(([name, property]) => [name, { ...property, required: false }]));
}
