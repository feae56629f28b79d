type Conditions = Record<string, Record<string, string | string[]>>;
export type Statement = {
  Sid?: string;
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Condition?: Conditions;
};
/** Something that somebody wants to do, and what AWS would know about it besides. */
export type Deed = { action: string; on: string; context?: Record<string, string> };

/** Whether statements allow a deed, read as IAM reads them; only what is allowed is written in ours. */
export function allows(statements: readonly Statement[], { action, on, context = {} }: Deed): boolean {
  return statements.some(
    ({ Action, Resource, Condition = {} }) =>
      [Action].flat().some((pattern) => isLike(pattern, action)) &&
      [Resource].flat().some((pattern) => isLike(String(pattern), on)) &&
      Object.entries(Condition).every(([operator, keys]) => holds(operator, keys, context)),
  );
}

function holds(operator: string, keys: Conditions[string], context: Record<string, string>): boolean {
  return Object.entries(keys).every(([key, patterns]) => {
    const value = context[key];
    if (value === undefined) return operator.endsWith('IfExists');
    return [patterns].flat().some((pattern) => isLike(pattern, value));
  });
}

function isLike(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

/** A value with its `Ref`, `GetAtt` and `Sub` filled in by name: `Table.Arn`, `AWS::Region`. */
export function filledIn(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => filledIn(each, nameOf));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, filledIn(inner, nameOf)]);
  const [[key, inner] = ['']] = entries;
  if (key === 'Ref') return nameOf(String(inner));
  if (key === 'Fn::GetAtt') return nameOf([inner].flat().join('.'));
  if (key === 'Fn::Sub') return String(inner).replace(/\$\{([^}]+)\}/g, (_, name: string) => nameOf(name));
  return Object.fromEntries(entries);
}
