import { readFileSync } from 'node:fs';
import { parse, type ScalarTag } from 'yaml';

type ApiEvent = { Type: 'Api'; Properties: { Method: string; Path: string; Auth?: { Authorizer?: string } } };
type ScheduleEvent = { Type: 'ScheduleV2'; Properties: { Input: string } };
export type Resource = {
  Type: string;
  Properties?: Record<string, unknown> & {
    CodeUri?: string;
    Events?: Record<string, ApiEvent | ScheduleEvent>;
    Environment?: { Variables: Record<string, unknown> };
  };
};
export type Template = {
  Globals: { Function: { Environment: { Variables: Record<string, unknown> } } };
  Resources: Record<string, Resource>;
};

/** CloudFormation's own tags: `!Ref Table` becomes `{ "Ref": "Table" }`, as in its JSON. */
const TAGS = ['Ref', 'Sub', 'GetAtt', 'If', 'Equals', 'Not', 'FindInMap'].flatMap((name) => {
  const resolve = (value: unknown) => ({ [name]: value });
  return [
    { tag: `!${name}`, resolve },
    { tag: `!${name}`, collection: 'seq' as const, resolve: (value: { toJSON(): unknown }) => resolve(value.toJSON()) },
  ];
});

export function readTemplate(): Template {
  const text = readFileSync(new URL('../template.yaml', import.meta.url), 'utf8');
  return parse(text, { customTags: TAGS as ScalarTag[] });
}
