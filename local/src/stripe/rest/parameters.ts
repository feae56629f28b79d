import type { Form, FormValue } from './form.ts';
import { invalid } from './refusal.ts';

/** Reads one parameter or refuses it the way Stripe does; `path` is its name, like `line_items[0][quantity]`. */
export type Reader<Value> = (value: FormValue | undefined, path: string) => Value;
type Shape = Record<string, Reader<unknown>>;
export type Read<Fields extends Shape> = { [Name in keyof Fields]: ReturnType<Fields[Name]> };

/** All parameters of a request; one that is not expected is refused, as it would silently do nothing. */
export function readParameters<Fields extends Shape>(form: Form, fields: Fields): Read<Fields> {
  return readShape(form, fields, '');
}

export function shape<Fields extends Shape>(fields: Fields): Reader<Read<Fields>> {
  return (value, path) => {
    if (value === undefined) throw absent(path);
    if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid object', { param: path });
    return readShape(value, fields, path);
  };
}

function readShape<Fields extends Shape>(form: Form, fields: Fields, path: string): Read<Fields> {
  const nameOf = (name: string) => (path ? `${path}[${name}]` : name);
  const unknown = Object.keys(form).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    const param = nameOf(unknown);
    throw invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }
  const read = Object.entries(fields).map(([name, reader]) => [name, reader(form[name], nameOf(name))]);
  return Object.fromEntries(read) as Read<Fields>;
}

export function optional<Value>(reader: Reader<Value>): Reader<Value | undefined> {
  return (value, path) => (value === undefined ? undefined : reader(value, path));
}

export function list<Value>(reader: Reader<Value>, most = 100): Reader<Value[]> {
  return (value, path) => {
    if (value === undefined) throw absent(path);
    if (!Array.isArray(value)) throw invalid('Invalid array', { param: path });
    if (value.length > most) throw invalid(`Array ${path} exceeded maximum ${most} allowed elements.`, { param: path });
    return value.map((part, place) => reader(part, `${path}[${place}]`));
  };
}

export function text(most = 5000): Reader<string> {
  return (value, path) => {
    const param = path;
    if (value === undefined) throw absent(path);
    if (typeof value !== 'string') throw invalid('Invalid string', { param });
    if (value === '') throw invalid(emptyMessage(path), { code: 'parameter_invalid_empty', param });
    if (value.length > most) throw invalid(`Invalid string: must be at most ${most} characters`, { param });
    return value;
  };
}

export function integer({ least = 0, most = 99_999_999_999 } = {}): Reader<number> {
  return (value, path) => {
    const written = text()(value, path);
    const code = 'parameter_invalid_integer';
    if (!/^-?\d+$/.test(written)) throw invalid(`Invalid integer: ${written}`, { code, param: path });
    const number = Number(written);
    if (number < least) throw invalid(`Invalid integer: must be at least ${least}`, { code, param: path });
    if (number > most) throw invalid(`Invalid integer: must be at most ${most}`, { code, param: path });
    return number;
  };
}

export const flag: Reader<boolean> = (value, path) => {
  const written = text()(value, path);
  if (written !== 'true' && written !== 'false') throw invalid(`Invalid boolean: ${written}`, { param: path });
  return written === 'true';
};

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Reader<Choice> {
  return (value, path) => {
    const written = text()(value, path);
    const chosen = choices.find((choice) => choice === written);
    if (chosen === undefined) throw invalid(`Invalid ${path}: must be one of ${choices.join(', ')}`, { param: path });
    return chosen;
  };
}

export const url: Reader<string> = (value, path) => {
  const written = text()(value, path);
  if (!/^https?:\/\//.test(written) || !URL.canParse(written)) {
    throw invalid('Not a valid URL', { code: 'url_invalid', param: path });
  }
  return written;
};

export const email: Reader<string> = (value, path) => {
  const written = text(800)(value, path);
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(written)) return written;
  throw invalid(`Invalid email address: ${written}`, { code: 'email_invalid', param: path });
};

/** At most 50 names of 40 characters, with values of 500. An empty value takes the name away. */
export const metadata: Reader<Record<string, string>> = (value, path) => {
  if (value === undefined || value === '') return {};
  if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid object', { param: path });
  const entries = Object.entries(value);
  if (entries.length > 50) throw invalid('Metadata can have at most 50 keys.', { param: path });
  return Object.fromEntries(entries.map(([name, part]) => [name, metadataValue(part, `${path}[${name}]`)]));
};

function metadataValue(value: FormValue, path: string): string {
  const name = path.slice(path.lastIndexOf('[') + 1, -1);
  if (name.length > 40) throw invalid('Metadata keys can be at most 40 characters long.', { param: path });
  if (typeof value !== 'string') throw invalid('Metadata values must be strings.', { param: path });
  if (value.length <= 500) return value;
  const excess = `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters.`;
  throw invalid(`${excess} Invalid value: ${value}`, { param: path });
}

const absent = (path: string) =>
  invalid(`Missing required param: ${path}.`, { code: 'parameter_missing', param: path });

const emptyMessage = (path: string) =>
  `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`;
