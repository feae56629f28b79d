import type { RevisionLocation } from '@aws-sdk/client-codedeploy';
import { parse } from 'yaml';

/** A version of a function that has no traffic yet. */
export type NewVersion = { functionName: string; version: string };

type AppSpec = { resources?: Record<string, { properties?: { name?: unknown; targetversion?: unknown } }>[] };

/** What CodeDeploy says of a revision in full; of a deployment it may name the hash alone. `String` is the older word. */
export function appSpecIn(revision: RevisionLocation | undefined): string | undefined {
  return revision?.appSpecContent?.content ?? revision?.string?.content;
}

/** What a deployment brings: the one function and version that its AppSpec names, in JSON or YAML. */
export function newVersionIn(text: string | undefined): NewVersion {
  if (text === undefined) throw new Error('the deployment has no AppSpec');
  const { resources = [] } = parse(text, inLowerCase) as AppSpec;
  const [named, ...more] = resources.flatMap((each) => Object.values(each));
  if (!named?.properties || more.length > 0) throw new Error('the AppSpec does not name one function');
  const { name, targetversion } = named.properties;
  // `$LATEST` or an alias would be another version by the time it is asked.
  if (typeof name !== 'string' || !/^\d+$/.test(String(targetversion))) {
    throw new Error('the AppSpec does not name a version');
  }
  return { functionName: name, version: String(targetversion) };
}

/** AWS writes `TargetVersion` and `targetversion`, in its examples and in its description. */
function inLowerCase(_: unknown, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));
}
