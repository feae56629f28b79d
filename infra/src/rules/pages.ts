import { functionOf, resource, type Template } from '../read-template.ts';
import { mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';

/** In seconds: the stream tells the pages of a change no sooner, and what they then hear they keep for minutes. */
const TOLD_AFTER = 1;

/** Between the table and a page that is made anew, nothing keeps an answer for long. */
export const freshPages: Rule = (template) => {
  const { API_URL, SECRETS_ARNS } = variablesOf(template, 'server');
  const { MethodSettings } = resource(template, 'Api').Properties as { MethodSettings: Kept[] };
  return [
    ...(names(API_URL).includes('Api') ? [] : ['the pages do not ask the API itself']),
    ...(names(SECRETS_ARNS).includes('OriginSecret') ? [] : ['the pages have nothing to show the API']),
    ...MethodSettings.filter(({ CachingEnabled }) => CachingEnabled).flatMap(({ ResourcePath, CacheTtlInSeconds }) => [
      ...(CacheTtlInSeconds <= TOLD_AFTER ? [] : [`the API keeps ${ResourcePath} for longer than pages may`]),
      ...(isKeptApart(template, ResourcePath) ? [] : [`the pages hear what others were told of ${ResourcePath}`]),
    ]),
  ];
};

/** Whoever follows the table tells the pages, and is believed. */
export const toldPages: Rule = (template) => {
  const { WEB_URL, SECRETS_ARNS } = variablesOf(template, 'stream');
  return [
    ...(names(WEB_URL).includes('WebFunctionUrl') ? [] : ['nobody tells the pages what has changed']),
    ...(names(SECRETS_ARNS).includes('RevalidateSecret') ? [] : ['the pages do not believe the stream']),
  ];
};

type Kept = { ResourcePath: string; CachingEnabled?: unknown; CacheTtlInSeconds: number };

/** By what is asked of freshness: the pages say `no-cache`, strangers' words of that kind end at the edge. */
function isKeptApart(template: Template, resourcePath: string): boolean {
  const path = resourcePath.replaceAll('~1', '/').slice(1);
  const { Events = {} } = functionOf(template, 'catalogue');
  return Object.values(Events).some(
    ({ Properties }) =>
      'Path' in Properties && Properties.Path === path && JSON.stringify(Properties).includes('header.Cache-Control'),
  );
}

const variablesOf = (template: Template, area: string) => functionOf(template, area).Environment?.Variables ?? {};
const names = (value: unknown) => mentionsIn(value).map(({ id }) => id);
