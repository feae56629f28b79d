import { PATIENCE } from '../pre-traffic/before-traffic.ts';
import { functionsIn, resource, type Template } from '../read-template.ts';
import { mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';

type Preference = { Hooks?: { PreTraffic?: { Ref: string } }; Alarms?: object };
type Statement = { Action: string | string[]; Resource: unknown };

/** A new version of any function is tried before it has traffic, by one that may call it and can wait for it. */
export const tried: Rule = (template) => {
  const { Hooks = {}, Alarms } = (template.Globals.Function.DeploymentPreference ?? {}) as Preference;
  const hook = functionsIn(template).find(({ id }) => id === Hooks.PreTraffic?.Ref);
  if (!hook) return ['nobody tries new versions'];
  const isCallable = JSON.stringify(hook.properties.FunctionName ?? '').includes('"CodeDeployHook_');
  const callable = new Set((hook.properties.Policies ?? []).flatMap((policy) => invokedBy(template, policy)));
  return [
    ...(isCallable ? [] : [`CodeDeploy may not call ${hook.id}`]),
    ...(Alarms ? [] : ['no alarm takes a new version back']),
    ...((hook.properties.Timeout ?? 0) * 1000 > PATIENCE ? [] : [`${hook.id} dies before it has said anything`]),
    ...functionsIn(template)
      .filter(({ id }) => id !== hook.id)
      .flatMap(({ id, properties }) => [
        ...(properties.DeploymentPreference ? [`${id} has its own way of coming into use`] : []),
        ...(callable.has(id) ? [] : [`${hook.id} may not try ${id}`]),
        ...((properties.Timeout ?? 0) * 1000 < PATIENCE ? [] : [`${hook.id} does not wait for ${id}`]),
      ]),
  ];
};

function invokedBy(template: Template, policy: unknown): string[] {
  const { PolicyDocument } = resource(template, (policy as { Ref: string }).Ref).Properties as {
    PolicyDocument: { Statement: Statement[] };
  };
  return PolicyDocument.Statement.filter(({ Action }) => [Action].flat().includes('lambda:InvokeFunction')).flatMap(
    ({ Resource }) => mentionsIn(Resource).map(({ id }) => id),
  );
}
