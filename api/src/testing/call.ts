import * as z from 'zod';
import type { Route } from '../http/route.ts';
import type { App } from '../http/serve.ts';
import { openapi } from '../openapi.ts';

type Asked = { body?: unknown; headers?: Record<string, string | undefined>; connection?: object };
// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer without declaring it first; its shape was checked
type Answer = { status: number; headers: Headers; text: string; body: any };
export type Call = (request: `${string} ${string}`, asked?: Asked) => Promise<Answer>;

/**
 * Sends requests such as `POST /cart` and refuses every answer that the OpenAPI document does not describe: an unknown
 * status, a field too many, a wrong type.
 */
export function checkedCalls(app: App, routes: readonly Route[], basePath = ''): Call {
  const described = openapi(routes, { version: 'test', basePath });
  return async (request, { body, headers = {}, connection = {} } = {}) => {
    const [method = '', address = ''] = request.split(' ');
    const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
    const response = await app.request(
      basePath + address,
      {
        method,
        headers: [...(body === undefined ? [] : [['Content-Type', 'application/json'] as [string, string]]), ...sent],
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
      connection,
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    const answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
    if (isJson) checkAgainst(described, { method, path: address.split('?')[0] ?? '' }, answer);
    return answer;
  };
}

type Described = ReturnType<typeof openapi>;

function checkAgainst(document: Described, asked: { method: string; path: string }, answer: Answer): void {
  const operation = operationAt(document, asked);
  const fallback = answer.status >= 400 ? { $ref: '#/components/schemas/Problem' } : undefined;
  const type = answer.headers.get('content-type') ?? '';
  const schema = operation?.responses[answer.status]?.content[type]?.schema ?? (operation ? undefined : fallback);
  const where = `${asked.method} ${asked.path} answered ${answer.status} as ${type}`;
  if (!schema) throw new Error(`${where}, which the OpenAPI document does not describe: ${answer.text}`);
  const result = schemaIn(document, schema).safeParse(answer.body);
  if (!result.success) throw new Error(`${where}:\n${z.prettifyError(result.error)}\n${answer.text}`);
}

type Operation = { responses: Record<string, { content: Record<string, { schema: object }> }> };

function operationAt({ paths }: Described, { method, path }: { method: string; path: string }): Operation | undefined {
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  const [found] = Object.entries(paths)
    .filter(([template, operations]) => fits(template) && operations[method.toLowerCase()])
    .toSorted(([a], [b]) => a.split('{').length - b.split('{').length);
  return found?.[1][method.toLowerCase()] as Operation | undefined;
}

const compiled = new WeakMap<object, z.ZodType>();

function schemaIn(document: Described, schema: object): z.ZodType {
  const known = compiled.get(schema);
  if (known) return known;
  const whole = { ...schema, $defs: document.components.schemas };
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/');
  const made = z.fromJSONSchema(JSON.parse(text));
  compiled.set(schema, made);
  return made;
}
