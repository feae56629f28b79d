import { functionOf, resource, type Template } from '../read-template.ts';

type Statement = { Action: string | string[]; Resource: unknown };

/** What the template lets the function of an area do, in the words of the recorder. Secrets are read before it begins. */
export function allowedRights(template: Template, area: string): string[] {
  return (functionOf(template, area).Policies ?? [])
    .flatMap((policy) => {
      const { PolicyDocument } = resource(template, (policy as { Ref: string }).Ref).Properties as {
        PolicyDocument: { Statement: Statement[] };
      };
      return PolicyDocument.Statement;
    })
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((each) => `${action} on ${nameOf(each)}`)),
    )
    .filter((right) => !right.startsWith('secretsmanager:'));
}

function nameOf(thing: unknown): string {
  const text = Object.values(thing as object).join();
  if (text.includes(':ses:')) return 'identity';
  return text.replace(/^\$\{(\w+)\.Arn\}/, '$1').replace(/\.Arn$|\/\*$/g, '');
}
