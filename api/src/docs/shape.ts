type Schema = Record<string, unknown>;

/** A JSON schema in a few readable lines: `{ id: string, items: CartItem[] }`. */
export function shapeOf(given: unknown, depth = 0): string {
  const schema = (given ?? {}) as Schema;
  const { $ref, anyOf, type, items } = schema;
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? '';
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  if (Array.isArray(anyOf)) return anyOf.map((each) => shapeOf(each, depth)).join(' | ');
  if (type === 'array') return listOf(shapeOf(items, depth));
  if (type === 'object') return objectShape(schema, depth);
  return `${type ?? 'anything'}${limitsOf(schema)}`;
}

const listOf = (inner: string) => (/^\w+$/.test(inner) ? `${inner}[]` : `(${inner})[]`);

function objectShape({ properties, required, additionalProperties }: Schema, depth: number): string {
  const fields = Object.entries((properties ?? {}) as Schema);
  if (fields.length === 0) return `{ [name]: ${shapeOf(additionalProperties, depth)} }`;
  const needed = (required ?? []) as string[];
  const indent = '  '.repeat(depth + 1);
  const lines = fields.map(([name, field]) => {
    return `${indent}${name}${needed.includes(name) ? '' : '?'}: ${shapeOf(field, depth + 1)}`;
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}

/** What a reader wants to know of a number or a text; the largest safe integer is none of it. */
function limitsOf(schema: Schema): string {
  const { format, minimum, maximum, minLength, maxLength, default: usual } = schema;
  const isLimit = (end: unknown) => typeof end === 'number' && Math.abs(end) < Number.MAX_SAFE_INTEGER;
  const range = (low: unknown, high: unknown): string[] => {
    if (isLimit(low) && isLimit(high)) return [`${low} to ${high}`];
    if (isLimit(high)) return [`up to ${high}`];
    return isLimit(low) ? [`from ${low}`] : [];
  };
  const notes = [
    ...(typeof format === 'string' ? [format] : []),
    ...range(minimum, maximum),
    ...range(minLength, maxLength).map((length) => `${length} characters`),
    ...(usual === undefined ? [] : [`usually ${JSON.stringify(usual)}`]),
  ];
  return notes.length > 0 ? ` (${notes.join(', ')})` : '';
}
