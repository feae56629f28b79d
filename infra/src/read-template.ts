import { readFileSync } from 'node:fs';
import { type CollectionTag, parse, type ScalarTag, YAMLMap, type YAMLSeq } from 'yaml';

export type ApiEvent = {
  Type: 'Api';
  Properties: { Method: string; Path: string; Auth?: { Authorizer: string }; RequestModel?: object };
};
type ScheduleEvent = {
  Type: 'ScheduleV2';
  Properties: { Input: string; RetryPolicy?: object; DeadLetterConfig?: object };
};
type QueueEvent = {
  Type: 'SQS';
  Properties: { Queue?: object; FunctionResponseTypes?: string[] };
};
export type StreamEvent = {
  Type: 'DynamoDB';
  Properties: {
    StartingPosition: string;
    FunctionResponseTypes?: string[];
    BisectBatchOnFunctionError?: boolean;
    MaximumRetryAttempts?: number;
    MaximumRecordAgeInSeconds?: number;
    DestinationConfig?: object;
    FilterCriteria?: { Filters: { Pattern: string }[] };
  };
};
type Environment = { Variables: Record<string, unknown> };
export type FunctionProperties = {
  CodeUri: string;
  FunctionName?: unknown;
  DeploymentPreference?: object;
  AutoPublishCodeSha256?: object;
  Runtime?: string;
  Architectures?: string[];
  /** Seconds; left out, it is that of all functions. */
  Timeout?: number;
  ReservedConcurrentExecutions?: number;
  Policies?: unknown[];
  Environment?: Environment;
  LoggingConfig?: { LogGroup?: unknown; LogFormat?: string; ApplicationLogLevel?: string };
  Tracing?: string;
  FunctionUrlConfig?: { AuthType: string };
  EventInvokeConfig?: object;
  Events?: Record<string, ApiEvent | ScheduleEvent | QueueEvent | StreamEvent>;
};
export type Resource = {
  Type: string;
  Condition?: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties?: object;
};
export type Template = {
  Parameters: Record<string, { Default?: unknown; NoEcho?: boolean }>;
  Mappings: Record<string, Record<string, object>>;
  Conditions: Record<string, unknown>;
  Rules?: Record<string, { Assertions: { Assert: object }[] }>;
  Globals: {
    Function: Omit<FunctionProperties, 'CodeUri'> & { Timeout: number; Environment: Environment };
    Api?: { OpenApiVersion?: string };
  };
  Resources: Record<string, Resource>;
  Outputs: object;
};

export function readTemplate(): Template {
  return readStack('template.yaml') as Template;
}

/** Any template of this folder, with short forms written out. */
export function readStack(file: string): unknown {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return parse(text, { customTags: SHORT_FORMS.flatMap(tags) });
}

export function resource(template: Template, id: string): Resource {
  const found = template.Resources[id];
  if (!found) throw new Error(`the template has no ${id}`);
  return found;
}

/** Those of one type, by their names. */
export function resourcesOf<Properties>(template: Template, type: string): [id: string, Properties][] {
  return Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, { Properties = {} }]) => [id, Properties as Properties]);
}

/** The functions by their area, as they are called in the code: `cart`, `jobs`; those of the pages are OpenNext's. */
export function functionsIn(template: Template): { id: string; area: string; properties: FunctionProperties }[] {
  return resourcesOf<FunctionProperties>(template, 'AWS::Serverless::Function').map(([id, properties]) => {
    return { id, area: properties.CodeUri.split('/').at(-1) ?? '', properties };
  });
}

/** Without those that OpenNext writes. */
export function ownFunctionsIn(template: Template): ReturnType<typeof functionsIn> {
  return functionsIn(template).filter(({ properties }) => properties.CodeUri.startsWith('../dist/lambda/'));
}

export function functionOf(template: Template, area: string): FunctionProperties {
  const found = functionsIn(template).find((each) => each.area === area);
  if (!found) throw new Error(`the template has no function for ${area}`);
  return found.properties;
}

const SHORT_FORMS = ['Ref', 'Condition', 'Sub', 'GetAtt', 'If', 'Equals', 'Not', 'And', 'FindInMap', 'Select', 'Split'];

/** CloudFormation's short forms: `!Ref Table` is `{ "Ref": "Table" }`, `!Sub …` is `{ "Fn::Sub": … }`. */
function tags(name: string): [ScalarTag, CollectionTag] {
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  const onList = (list: YAMLMap | YAMLSeq) => {
    const map = new YAMLMap();
    map.set(key, list);
    return map;
  };
  return [
    { tag: `!${name}`, resolve: (text) => ({ [key]: text }) },
    { tag: `!${name}`, collection: 'seq', resolve: onList },
  ];
}
