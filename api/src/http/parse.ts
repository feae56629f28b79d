import { ShopError } from '@rakhi/core';
import type * as z from 'zod';

/** A body of 256 KB can hold a hundred thousand mistakes, and each would be answered with a hundred bytes. */
const MOST_ERRORS = 100;

/** The one door through which what clients send becomes trusted. @throws ShopError invalid_request, one entry per field */
export function parse(schema: z.ZodType | undefined, given: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ShopError('invalid_request', 'Some fields are missing or wrong.', {
    errors: result.error.issues.slice(0, MOST_ERRORS).flatMap(entriesOf).slice(0, MOST_ERRORS),
  });
}

export function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ShopError('invalid_request', 'The body is not JSON.', {
      errors: [{ path: '', code: 'invalid_json', message: 'The body is not JSON.' }],
    });
  }
}

/** `?style=a&style=b` means the same as `?style=a,b`. */
export function queryOf(values: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, each]) => [name, each.join(',')]));
}

function entriesOf(issue: z.core.$ZodIssue) {
  const entry = (path: PropertyKey[], message: string) => ({
    path: path.map(String).join('.'),
    code: issue.code,
    message,
  });
  if (issue.code !== 'unrecognized_keys') return [entry(issue.path, issue.message)];
  return issue.keys.map((key) => entry([...issue.path, key], 'This field is not known here.'));
}
