import { isDeepStrictEqual } from 'node:util';
import { PATIENCE } from '../pre-traffic/before-traffic.ts';
import { functionsIn, resource, resourcesOf } from '../read-template.ts';
import type { Rule } from './rule.ts';

type Preference = { Hooks?: { PreTraffic?: { Ref: string } }; Alarms?: object };

/** A new version of any function is tried before it has traffic, by one that may call it and can wait for it. */
export const tried: Rule = (template) => {
  const { Hooks = {}, Alarms } = (template.Globals.Function.DeploymentPreference ?? {}) as Preference;
  const hook = functionsIn(template).find(({ id }) => id === Hooks.PreTraffic?.Ref);
  if (!hook) return ['nobody tries new versions'];
  const isCallable = JSON.stringify(hook.properties.FunctionName ?? '').includes('"CodeDeployHook_');
  return [
    ...(isCallable ? [] : [`CodeDeploy may not call ${hook.id}`]),
    ...(Alarms ? [] : ['no alarm takes a new version back']),
    ...((hook.properties.Timeout ?? 0) * 1000 > PATIENCE ? [] : [`${hook.id} dies before it has said anything`]),
    ...functionsIn(template)
      .filter(({ id }) => id !== hook.id)
      .flatMap(({ id, properties }) => [
        ...(properties.DeploymentPreference ? [`${id} has its own way of coming into use`] : []),
        ...((properties.Timeout ?? 0) * 1000 < PATIENCE ? [] : [`${hook.id} does not wait for ${id}`]),
      ]),
  ];
};

/** A deployment brings its parameters to every function: SAM makes a new version for new code, and else only when it is told to. */
export const published: Rule = (template) =>
  functionsIn(template)
    .filter(({ properties }) => !properties.FunctionName)
    .filter(({ properties }) => !isDeepStrictEqual(properties.AutoPublishCodeSha256, { Ref: 'DeployedAt' }))
    .map(({ id }) => `${id} goes on with old settings: its AutoPublishCodeSha256 is not DeployedAt`);

/** A version that nobody uses any more goes: SAM keeps each, and an account has room for 75 GB of code. */
export const clearedAway: Rule = (template) =>
  functionsIn(template)
    .filter(({ properties }) => properties.AutoPublishCodeSha256)
    .filter(({ id }) => resource(template, id).DeletionPolicy !== 'Delete')
    .map(({ id }) => `${id} keeps every version that it ever had: its DeletionPolicy is not Delete`);

/** The alarms that take a new version back are named, because they speak of what comes later; so nobody else sees a slip. */
export const takenBack: Rule = (template) => {
  const { Alarms = [] } = (template.Globals.Function.DeploymentPreference ?? {}) as Preference;
  const names = resourcesOf<{ AlarmName?: object }>(template, 'AWS::CloudWatch::Alarm').map(([, { AlarmName }]) =>
    JSON.stringify(AlarmName),
  );
  return namesIn(Alarms)
    .filter((name) => !names.includes(name))
    .map((name) => `no alarm is called ${name}`);
};

function namesIn(alarms: object): string[] {
  if (Array.isArray(alarms)) return alarms.map((name) => JSON.stringify(name));
  const [, ...sides] = Object.values(alarms).flat(1) as object[][];
  return sides.flatMap(namesIn).filter((name) => name !== '{"Ref":"AWS::NoValue"}');
}
