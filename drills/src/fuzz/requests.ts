import fc from 'fast-check';
import { hostileText, hostileValue, spoiled } from './hostile-values.ts';
import { type Known, rightValue } from './right-values.ts';
import type { Described, Operation, Parameter, Schema } from './schema.ts';

export type FuzzRequest = {
  request: `${string} ${string}`;
  caller: string;
  headers: Record<string, string>;
  body: string | undefined;
};

/** Callers with how often each comes. */
type World = { document: Described; known: Known; callers: Record<string, number> };

/** Requests to every operation of the document: right, nearly right, and hostile ones, by callers of every kind. */
export function requestsTo(world: World): fc.Arbitrary<FuzzRequest> {
  const operations = Object.entries(world.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestTo({ method, path, operation }, world)),
  );
  return fc.oneof(...operations);
}

type Address = { method: string; path: string; operation: Operation };

function requestTo(
  { method, path, operation }: Address,
  { document, known, callers }: World,
): fc.Arbitrary<FuzzRequest> {
  const around = { schemas: document.components.schemas, known };
  const parameters = operation.parameters ?? [];
  const texts = (place: Parameter['in']): Record<string, fc.Arbitrary<string>> =>
    Object.fromEntries(
      parameters
        .filter((each) => each.in === place)
        .map(({ name, schema }) => [name, textOf(schema, { around, name })]),
    );
  return fc
    .record({
      caller: fc.oneof(...Object.entries(callers).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) }))),
      path: fc.record(texts('path')),
      query: fc.record(texts('query'), { requiredKeys: [] }),
      headers: fc.record(texts('header'), { requiredKeys: [] }),
      strange: fc.oneof({ weight: 8, arbitrary: NO_HEADER }, { weight: 1, arbitrary: strangeHeader }),
      body: bodyFor(operation, around),
    })
    .map(
      (drawn): FuzzRequest => ({
        request: `${method.toUpperCase()} ${addressOf(path, drawn.path, drawn.query)}`,
        caller: drawn.caller,
        headers: sendable({ ...drawn.headers, ...drawn.strange }),
        body: drawn.body,
      }),
    );
}

type Around = Parameters<typeof rightValue>[1];

/** Nine right for one hostile. */
function textOf(schema: Schema, { around, name }: { around: Around; name: string }): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: rightValue(schema, around, name).map(String) },
    { weight: 1, arbitrary: hostileText },
  );
}

function bodyFor({ requestBody }: Operation, around: Around): fc.Arbitrary<string | undefined> {
  if (!requestBody) return fc.constant(undefined);
  const right = rightValue(Object.values(requestBody.content)[0]?.schema ?? {}, around);
  const nearly = fc
    .tuple(right, fc.nat(), hostileValue)
    .map(([value, place, wrong]) => spoiled(value, { place, wrong }));
  const text = right.map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 4, arbitrary: nearly.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.tuple(text, fc.nat()).map(([whole, end]) => whole.slice(0, end % (whole.length + 1))) },
    { weight: 1, arbitrary: hostileText },
  );
}

const NO_HEADER: fc.Arbitrary<Record<string, string>> = fc.constant({});

const strangeHeader: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.constantFrom<Record<string, string>>(
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'Content-Type': 'application/json; charset=utf-16' },
    { 'X-HTTP-Method-Override': 'DELETE' },
    { Origin: 'https://evil.test' },
    { 'If-None-Match': '*' },
    { 'X-Forwarded-For': '1.2.3.4, 5.6.7.8' },
    { Accept: 'text/html' },
    { 'Content-Encoding': 'gzip' },
    { Range: 'bytes=0-1' },
  ),
  fc
    .constantFrom('Cookie', 'Authorization', 'X-Cart-Token')
    .chain((name) => hostileText.map((text): Record<string, string> => ({ [name]: text }))),
);

type Texts = Record<string, string | undefined>;

/** What no client can put on the line at all never reaches the shop. */
function sendable(headers: Texts): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value = '']) => [name, value.replace(/[^\x20-\x7e]/g, '')]);
  return Object.fromEntries(entries);
}

function addressOf(path: string, holes: Texts, query: Texts): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => pathPart(holes[name] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([name, value = '']) => [name, value])).toString();
  return search ? `${filled}?${search}` : filled;
}

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** One segment of a path. Dots alone would be resolved away by every client, and an empty one is another address. */
function pathPart(text: string): string {
  const encoded = encodeURIComponent(text.replace(LONE_SURROGATES, '?'));
  return /^\.*$/.test(encoded) ? '-' : encoded;
}
