import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Rule } from './rule.ts';

type Database = ReturnType<typeof loadAwsServiceSpecSync>;
export type Definition = {
  properties: Record<string, { required?: boolean; type: Type }>;
  attributes?: object;
  tagInformation?: object;
};
type Type = Database extends { all(kind: 'resource'): readonly (infer R)[] }
  ? R extends { properties: Record<string, { type: infer T }> }
    ? T
    : never
  : never;
export type Spec = {
  definitionOf(type: string): Definition | undefined;
  attributesOf(type: string): object | undefined;
};

const database = loadAwsServiceSpecSync();
export const definitionOf = (type: string): Definition | undefined =>
  database.lookup('resource', 'cloudFormationType', 'equals', type)[0];
/** CloudFormation's own description of every resource, as AWS publishes it. */
export const spec: Spec = { definitionOf, attributesOf: (type) => definitionOf(type)?.attributes };

/** Known to SAM, and not, or not well, to its description in the database; other rules look at events. */
const NEWER = [
  'AWS::Serverless::Function.LoggingConfig',
  'AWS::Serverless::Function.AutoPublishCodeSha256',
  'AWS::Serverless::Function.Events',
  // The database wants a destination of success with that of failure; SAM does not.
  'AWS::Serverless::Function.EventInvokeConfig',
];
/** What is computed may be of any type. */
const FUNCTION = /^(Ref|Fn::\w+)$/;

/** Every property is one that AWS knows, of the type that it wants, and none is missing that it asks for. */
export const specification: Rule = ({ Resources, Globals }) => [
  ...Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
    const definition = definitionOf(Type);
    return definition
      ? within(definition, { value: Properties ?? {}, at: id, type: Type })
      : [`${id}: no resource is a ${Type}`];
  }),
  ...globalFaults(Globals.Function),
];

/** What all functions share is a part of a function: nothing is missing from it. */
function globalFaults(shared: object): string[] {
  const definition = definitionOf('AWS::Serverless::Function');
  const place = { value: shared, at: 'Globals.Function', type: 'AWS::Serverless::Function' };
  return definition ? within(definition, place).filter((fault) => !fault.endsWith(' is missing')) : [];
}

type Place = { value: unknown; at: string; type?: string };

/** What stands at some place inside a type; of a choice, the one of that name. */
export function partOf(type: string, path: readonly string[]): Definition | undefined {
  return path.reduce<Definition | undefined>((outer, name) => {
    const property = outer?.properties[name];
    return property ? innermost(property.type, path) : outer;
  }, definitionOf(type));
}

function innermost(type: Type, wanted: readonly string[]): Definition | undefined {
  if (type.type === 'array' || type.type === 'map') return innermost(type.element, wanted);
  if (type.type === 'union') {
    const named = type.types.map((one) => innermost(one, wanted));
    return named.find((one) => one && 'name' in one && wanted.includes(String(one.name)));
  }
  return type.type === 'ref' ? database.get('typeDefinition', type.reference.$ref) : undefined;
}

export function within({ properties }: Definition, { value, at, type }: Place): string[] {
  if (isComputed(value)) return [];
  if (!isMap(value)) return [`${at} is no group of properties`];
  const missing = Object.entries(properties).filter(([name, { required }]) => required && !(name in value));
  return [
    ...missing.map(([name]) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const property = properties[name];
      if (NEWER.includes(`${type}.${name}`)) return [];
      return property ? fits(property.type, { value: inner, at: `${at}.${name}` }) : [`${at}.${name} is unknown`];
    }),
  ];
}

function fits(type: Type, { value, at }: Place): string[] {
  if (isComputed(value)) return branchesOf(value).flatMap((branch) => fits(type, { value: branch, at }));
  if (type.type === 'array') return each(value, at, (inner) => fits(type.element, inner)) ?? [`${at} is no list`];
  if (type.type === 'map')
    return isMap(value) ? entries(value, at, (inner) => fits(type.element, inner)) : [`${at} is no map`];
  if (type.type === 'union') {
    const tried = type.types.map((one) => fits(one, { value, at }));
    return tried.find((faults) => faults.length === 0) ?? tried.toSorted((a, b) => b.length - a.length)[0] ?? [];
  }
  if (type.type === 'ref') return within(database.get('typeDefinition', type.reference.$ref), { value, at });
  return isPrimitive(type, value) ? [] : [`${at} is no ${type.type}: ${JSON.stringify(value)}`];
}

function isPrimitive(type: Type, value: unknown): boolean {
  if (type.type === 'json' || type.type === 'tag') return true;
  if (type.type === 'boolean') return typeof value === 'boolean' || value === 'true' || value === 'false';
  if (type.type === 'integer' || type.type === 'number')
    return Number.isFinite(Number(value)) && typeof value !== 'boolean';
  const isText = typeof value !== 'object';
  return isText && (!('allowedValues' in type) || !type.allowedValues || type.allowedValues.includes(String(value)));
}

const each = (value: unknown, at: string, look: (place: Place) => string[]) =>
  Array.isArray(value) ? value.flatMap((inner, n) => look({ value: inner, at: `${at}[${n}]` })) : undefined;
const entries = (value: object, at: string, look: (place: Place) => string[]) =>
  Object.entries(value).flatMap(([name, inner]) => look({ value: inner, at: `${at}.${name}` }));

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isComputed(value: unknown): value is Record<string, unknown> {
  return isMap(value) && Object.keys(value).length === 1 && FUNCTION.test(Object.keys(value)[0] ?? '');
}

/** Of a choice both sides count; what nothing is known of counts as nothing. */
function branchesOf(value: Record<string, unknown>): unknown[] {
  const choice = value['Fn::If'];
  return Array.isArray(choice) ? choice.slice(1).filter((side) => !isMap(side) || side['Ref'] !== 'AWS::NoValue') : [];
}
