import { invalidParameter } from './cognito-error.ts';

/** The body of a request, or an object inside it, before anything in it was looked at. */
export type Fields = Record<string, unknown>;

export function parseFields(body: string): Fields {
  try {
    return asFields(JSON.parse(body || '{}'));
  } catch {
    throw invalidParameter('The request body is not JSON.');
  }
}

export function text(fields: Fields, name: string): string {
  return optionalText(fields, name) ?? missing(name);
}

export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function texts(fields: Fields, name: string): string[] | undefined {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}

export function optionalNumber(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function inside(fields: Fields, name: string): Fields {
  return asFields(fields[name] ?? {});
}

/** Cognito's list of `{ Name, Value }` as an object. */
export function attributesIn(fields: Fields, name: string): Record<string, string> {
  const list = fields[name] ?? [];
  if (!Array.isArray(list)) throw invalidParameter(`${name} must be a list.`);
  return Object.fromEntries(
    list.map((entry) => {
      const attribute = asFields(entry);
      return [text(attribute, 'Name'), optionalText(attribute, 'Value') ?? ''];
    }),
  );
}

function asFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParameter('Expected an object.');
  return { ...value };
}

function missing(name: string): never {
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  throw invalidParameter(
    `1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must not be null`,
  );
}
