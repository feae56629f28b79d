import { functionsIn, resource, type Template } from '../read-template.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';
import { type Spec, spec } from './spec.ts';

/** Whatever is spoken of is there, and has what it is asked for. */
export const references: Rule = (template) => {
  const known = new Set([...Object.keys(template.Parameters), ...Object.keys(template.Resources), ...made(template)]);
  const { Resources, Outputs, Conditions, Globals } = template;
  return Object.entries({ ...Resources, Outputs, Conditions, Globals }).flatMap(([where, part]) => [
    ...mentionsIn(part)
      .filter((mention) => !isThere(mention, { template, known, spec }))
      .map(({ id, attribute }) => `${where} speaks of ${attribute ? `${id}.${attribute}` : id}, which is not there`),
    ...mapsIn(part)
      .filter(
        ([map = '', , key = '']) => !Object.values(template.Mappings[map] ?? { none: {} }).every((row) => key in row),
      )
      .map(([map, , key]) => `${where} looks up ${key} in ${map}, which is not there`),
  ]);
};

/** What SAM makes beside the functions. */
function made(template: Template): string[] {
  const ofEach = functionsIn(template).flatMap(({ id, properties }) => [
    `${id}Role`,
    ...(properties.FunctionUrlConfig ? [`${id}Url`] : []),
  ]);
  return [...ofEach, 'ServerlessDeploymentApplication'];
}

type Known = { template: Template; known: ReadonlySet<string>; spec: Spec };

function isThere({ kind, id, attribute }: Mention, { template, known, spec }: Known): boolean {
  if (kind === 'condition') return id in template.Conditions;
  if (id.startsWith('AWS::')) return true;
  if (!known.has(id)) return false;
  if (attribute === undefined) return true;
  if (!(id in template.Resources)) return attribute === 'FunctionUrl' || attribute === 'Arn';
  const { Type } = resource(template, id);
  // SAM's own: the alias and the version that it publishes.
  if (Type === 'AWS::Serverless::Function') return ['Arn', 'Alias', 'Version'].includes(attribute);
  return attribute in (spec.attributesOf(Type) ?? {});
}

function mapsIn(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap(mapsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'Fn::FindInMap' ? [inner] : mapsIn(inner)));
}
