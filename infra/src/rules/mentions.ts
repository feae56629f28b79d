/** That one part of a template speaks of another: by `Ref`, `GetAtt`, `Sub`, or as a condition. */
export type Mention = { kind: 'thing' | 'condition'; id: string; attribute?: string };

/** All that a value speaks of, however deep. */
export function mentionsIn(value: unknown): Mention[] {
  if (Array.isArray(value)) return value.flatMap(mentionsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => mentionOf(key, inner) ?? mentionsIn(inner));
}

function mentionOf(key: string, inner: unknown): Mention[] | undefined {
  if (key === 'Ref') return [thing(String(inner))];
  if (key === 'Fn::GetAtt') return [thing(Array.isArray(inner) ? inner.join('.') : String(inner))];
  if (key === 'Fn::Sub') return inSub(inner);
  // In a policy the same word begins an object.
  if (key === 'Condition' && typeof inner === 'string') return [{ kind: 'condition', id: inner }];
  if (key === 'Fn::If' && Array.isArray(inner)) {
    return [{ kind: 'condition', id: String(inner[0]) }, ...mentionsIn(inner.slice(1))];
  }
  return undefined;
}

/** `${Table.Arn}`, but neither `${!Literal}` nor what the list beside the text explains. */
function inSub(inner: unknown): Mention[] {
  const [text, explained = {}] = Array.isArray(inner) ? inner : [inner];
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name);
  return [...names.filter((name) => !(name in explained)).map(thing), ...mentionsIn(explained)];
}

function thing(path: string): Mention {
  const [id = '', ...rest] = path.split('.');
  return { kind: 'thing', id, ...(rest.length > 0 && { attribute: rest.join('.') }) };
}
