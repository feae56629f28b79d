import { ALARMS, LOG_FIELDS, METRICS } from '@rakhi/api';
import { resourcesOf } from '../read-template.ts';
import type { Rule } from './rule.ts';

type Query = { QueryString: string; LogGroupNames?: unknown[] };

/** A question to the log asks for what the code writes, in the log where it writes it. */
export const queries: Rule = (template) =>
  resourcesOf<Query>(template, 'AWS::Logs::QueryDefinition').flatMap(([id, { QueryString, LogGroupNames = [] }]) => [
    ...unknownFieldsIn(QueryString).map((field) => `${id} asks for ${field}, which no line has`),
    ...(JSON.stringify(LogGroupNames) === '[{"Ref":"FunctionLogs"}]' ? [] : [`${id} looks into another log`]),
  ]);

const WORDS = new Set('fields filter stats sort limit display dedup by as and or not in like asc desc'.split(' '));
const FIELDS = new Set(Object.keys({ ...LOG_FIELDS, ...METRICS, ...ALARMS }));

/** What a query of Logs Insights names that is none of its own words, functions or names: fields that no line has. */
export function unknownFieldsIn(query: string): string[] {
  const bare = query.replace(/'[^']*'|"[^"]*"|\/(?:[^/\\]|\\.)+\//g, ' ');
  const made = new Set([...bare.matchAll(/\bas (\w+)/g)].map(([, name]) => name));
  const named = [...bare.matchAll(/(?<![@\w.])([A-Za-z_]\w*)[\w.]*(?!\w*\s*\()/g)].map(([, name = '']) => name);
  return [...new Set(named)].filter((name) => !WORDS.has(name) && !FIELDS.has(name) && !made.has(name));
}
