import * as contract from '@rakhi/contract';
import type { ErrorCode } from '@rakhi/core';
import * as z from 'zod';
import { STATUS_OF } from './http/problem.ts';
import type { Route } from './http/route.ts';

type Json = Record<string, unknown>;

/** The document is made of the very schemas that check the requests, so it cannot say anything else than they do. */
export function openapi(routes: readonly Route[], { version, basePath }: { version: string; basePath: string }) {
  const names = schemaNames();
  const paths: Record<string, Json> = {};
  for (const route of routes.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, names) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Usa Rakhi',
      version,
      description:
        'The shop that sends rakhis and gifts to brothers in the USA. Money is whole cents in USD, instants are ISO 8601 in UTC. ' +
        'Every error is application/problem+json; programs decide by its code.',
    },
    servers: [{ url: basePath || '/' }],
    paths,
    components: { schemas: componentSchemas(names), securitySchemes: SECURITY_SCHEMES },
  };
}

const SECURITY_SCHEMES = {
  signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the Cognito user pool.' },
  cartCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'cart',
    description: 'A guest’s cart; set by the first write to it.',
  },
  cartHeader: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Cart-Token',
    description: 'The same, for clients without cookies.',
  },
};

/** What every route may answer, by what it declares. */
function refusalsOf(route: Route): ErrorCode[] {
  const isMutation = route.method !== 'GET';
  const codes: (ErrorCode | false | undefined)[] = [
    (route.params || route.query || route.body) && 'invalid_request',
    route.body && 'payload_too_large',
    !route.cache && 'not_signed_in',
    !route.cache && route.limit !== 'none' && 'too_many_requests',
    route.access !== 'anyone' && route.access !== 'customer' && 'not_allowed',
    isMutation && 'foreign_origin',
    route.idempotencyKey === 'required' && 'idempotency_key_required',
    isNamed(route) && 'idempotency_mismatch',
    isNamed(route) && 'idempotency_in_progress',
    tagOf(route) !== 'about' && 'try_again',
    ...(route.refusals ?? []),
  ];
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}

const isNamed = (route: Route) => route.method === 'POST' && route.idempotencyKey !== 'needless';

function operation(route: Route, names: Names): Json {
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [tagOf(route)],
    ...(!route.cache && { security: securityOf(route) }),
    parameters: parametersOf(route),
    ...(route.body && { requestBody: requestBody(route, names) }),
    responses: { ...repliesOf(route, names), ...problemsOf(route) },
  };
}

/** What the API tells about itself. */
const ABOUT = ['health', 'openapi.json', 'docs'];

function tagOf({ path }: Route): string {
  const [, first = ''] = path.split('/');
  return ABOUT.includes(first) ? 'about' : first;
}

function operationId({ method, path }: Route): string {
  const words = path.split(/[/{}.-]+/).filter(Boolean);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function securityOf(route: Route): Json[] {
  if (route.access !== 'anyone') return [{ signIn: [] }];
  return route.rawBody ? [] : [{}, { cartCookie: [] }, { cartHeader: [] }, { signIn: [] }];
}

function parametersOf(route: Route): Json[] {
  const keyHeader = {
    name: 'Idempotency-Key',
    in: 'header',
    required: route.idempotencyKey === 'required',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  };
  return [...fieldsOf(route.params, 'path'), ...fieldsOf(route.query, 'query'), ...(isNamed(route) ? [keyHeader] : [])];
}

function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: field,
  }));
}

function requestBody(route: Route, names: Names): Json {
  return { required: true, content: { 'application/json': { schema: reference(route.body, names.inputs, 'input') } } };
}

const DESCRIPTIONS: Record<number, string> = { 201: 'Made', 202: 'Taken note of', 503: 'Not everything works' };

function repliesOf({ replies, contentType = 'application/json' }: Route, names: Names): Json {
  const entries = Object.entries(replies).map(([status, schema]) => {
    const content = { [contentType]: { schema: reference(schema, names.outputs, 'output') } };
    return [status, { description: DESCRIPTIONS[Number(status)] ?? 'OK', content }];
  });
  return Object.fromEntries(entries);
}

function problemsOf(route: Route): Json {
  const codes = new Map<number, string[]>();
  for (const code of refusalsOf(route)) codes.set(STATUS_OF[code], [...(codes.get(STATUS_OF[code]) ?? []), code]);
  codes.set(500, ['internal']);
  const content = { 'application/problem+json': { schema: { $ref: uri('Problem') } } };
  return Object.fromEntries([...codes].map(([status, each]) => [status, { description: each.join(', '), content }]));
}

type Registry = z.core.$ZodRegistry<{ id: string }>;
type Names = { inputs: Registry; outputs: Registry };

/** Every schema of the contract under the name it has there: as it comes in, and as it goes out. */
function schemaNames(): Names {
  const inputs = z.registry<{ id: string }>();
  const outputs = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(contract)) {
    if (!(schema instanceof z.ZodType)) continue;
    if (/(Request|Query)$/.test(name)) inputs.add(schema, { id: name });
    else outputs.add(schema, { id: name });
  }
  return { inputs, outputs };
}

const uri = (id: string) => `#/components/schemas/${id}`;

function componentSchemas({ inputs, outputs }: Names): Json {
  const written = [
    z.toJSONSchema(inputs, { io: 'input', uri, unrepresentable: 'any' }),
    z.toJSONSchema(outputs, { io: 'output', uri, unrepresentable: 'any' }),
  ];
  const entries = written
    .flatMap(({ schemas }) => Object.entries(schemas))
    .map(([id, schema]) => [id, withoutIds(schema)]);
  return Object.fromEntries(entries);
}

/** By name where the contract has one, else in full. */
function reference(schema: z.ZodType | undefined, registry: Registry, io: 'input' | 'output'): Json {
  const known = schema && registry.get(schema);
  if (known) return { $ref: uri(known.id) };
  return schema ? withoutIds(z.toJSONSchema(schema, { io, unrepresentable: 'any' })) : {};
}

function withoutIds(schema: object): Json {
  const { $schema: _, $id: __, ...rest } = schema as Json;
  return rest;
}
