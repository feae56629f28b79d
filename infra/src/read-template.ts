import { readFileSync } from 'node:fs';
import { type CollectionTag, parse, type ScalarTag, YAMLMap, type YAMLSeq } from 'yaml';

export type ApiEvent = { Type: 'Api'; Properties: { Method: string; Path: string; Auth?: { Authorizer: string } } };
type ScheduleEvent = { Type: 'ScheduleV2'; Properties: { Input: string } };
type Environment = { Variables: Record<string, unknown> };
export type FunctionProperties = {
  CodeUri: string;
  /** Seconds; left out, it is that of all functions. */
  Timeout?: number;
  Policies: unknown[];
  Environment?: Environment;
  Events: Record<string, ApiEvent | ScheduleEvent>;
};
type Resource = { Type: string; DeletionPolicy?: string; UpdateReplacePolicy?: string; Properties: object };
export type Template = {
  Globals: { Function: { Timeout: number; Environment: Environment } };
  Resources: Record<string, Resource>;
};

export function readTemplate(): Template {
  return readStack('template.yaml') as Template;
}

/** Any template of this folder, with short forms written out. */
export function readStack(file: string): unknown {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return parse(text, { customTags: ['Ref', 'Sub', 'GetAtt', 'If', 'Equals', 'Not', 'FindInMap'].flatMap(tags) });
}

export function resource(template: Template, id: string): Resource {
  const found = template.Resources[id];
  if (!found) throw new Error(`the template has no ${id}`);
  return found;
}

/** The functions by their area, as they are called in the code: `cart`, `jobs`. */
export function functionsIn(template: Template): [area: string, FunctionProperties][] {
  return Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::Serverless::Function')
    .map(({ Properties }) => Properties as FunctionProperties)
    .map((properties) => [properties.CodeUri.split('/').at(-1) ?? '', properties]);
}

export function functionOf(template: Template, area: string): FunctionProperties {
  const [, found] = functionsIn(template).find(([name]) => name === area) ?? [];
  if (!found) throw new Error(`the template has no function for ${area}`);
  return found;
}

/** CloudFormation's short forms: `!Ref Table` is `{ "Ref": "Table" }`, `!Sub …` is `{ "Fn::Sub": … }`. */
function tags(name: string): [ScalarTag, CollectionTag] {
  const key = name === 'Ref' ? name : `Fn::${name}`;
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
