import { functionsIn, type Template } from '../read-template.ts';
import { mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';

/** Nothing waits for itself, once SAM has made of a function its alias, its address and its part of the API. */
export const cycles: Rule = (template) => {
  const needs = needsIn(template);
  const free = new Set<string>();
  let before = -1;
  while (free.size > before) {
    before = free.size;
    for (const [id, needed] of needs) if (needed.every((each) => free.has(each) || !needs.has(each))) free.add(id);
  }
  const stuck = [...needs.keys()].filter((id) => !free.has(id));
  const inside = stuck.filter((id) => reaches(id, id, needs));
  return inside.length > 0 ? [`these wait for one another: ${inside.join(', ')}`] : [];
};

type Needs = Map<string, string[]>;

function needsIn(template: Template): Needs {
  const needs: Needs = new Map();
  for (const [id, part] of Object.entries(template.Resources)) needs.set(id, needed(part));
  for (const { id, properties } of functionsIn(template)) {
    const {
      DeploymentPreference: ownCare,
      FunctionUrlConfig,
      Events = {},
      ...core
    } = withGlobals(template, properties);
    needs.set(id, needed(core));
    needs.set(`${id}.Alias`, [id, ...needed(ownCare)]);
    if (FunctionUrlConfig) needs.set(`${id}Url`, [`${id}.Alias`]);
    for (const { Type, Properties } of Object.values(Events)) {
      // The API names the aliases of all functions that it calls; a queue or a clock is named by what calls from it.
      if (Type === 'Api') needs.get('Api')?.push(`${id}.Alias`);
      else needs.set(`${id}.${JSON.stringify(Properties)}`, [`${id}.Alias`, ...needed(Properties)]);
    }
  }
  return needs;
}

function withGlobals({ Globals }: Template, own: object): Record<string, unknown> & { Events?: Record<string, Event> } {
  const { Environment, ...shared } = Globals.Function;
  return { ...shared, ...own, Shared: Environment };
}
type Event = { Type: string; Properties: object };

const needed = (part: unknown) =>
  mentionsIn(part).flatMap(({ kind, id, attribute }) => {
    if (kind === 'condition') return [];
    return attribute === 'Alias' ? [`${id}.Alias`] : [id];
  });

function reaches(from: string, to: string, needs: Needs): boolean {
  const seen = new Set<string>();
  const next = [...(needs.get(from) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(needs.get(id) ?? []));
  }
  return false;
}
