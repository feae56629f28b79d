import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { openapi } from '../openapi.ts';
import { shapeOf } from './shape.ts';
import { STYLE } from './style.ts';

type Document = ReturnType<typeof openapi>;
type Content = Record<string, { schema: unknown }>;
type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  security?: Record<string, unknown>[];
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content: Content }>;
};
type Entry = { method: string; path: string; operation: Operation };

/** Nothing may run here; only our own style, known by its hash, may be applied. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

/** The document for people: plain HTML that works without a script. */
export function docsPage(document: Document): string {
  const { info, servers, components } = document;
  const entries = entriesOf(document);
  const tags = [...new Set(entries.flatMap(({ operation }) => operation.tags))];
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${info.title} API</title><style>${raw(STYLE)}</style></head>
<body><main>
<h1>${info.title} API</h1>
<p>${info.description}</p>
<p>Everything below lies under <code>${servers[0]?.url}</code>. For programs: <a href="openapi.json">openapi.json</a>.</p>
<nav aria-label="Resources"><ul>${tags.map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}<li><a href="#shapes">shapes</a></li></ul></nav>
${tags.map((tag) => section(tag, entries))}
<h2 id="shapes">shapes</h2>
${Object.entries(components.schemas).map(([name, schema]) => html`<details id="${name}"><summary><code>${name}</code></summary><div><pre>${shapeOf(schema)}</pre></div></details>`)}
</main></body></html>`;
  return String(page);
}

function entriesOf({ paths }: Document): Entry[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, operation: operation as Operation })),
  );
}

function section(tag: string, entries: readonly Entry[]) {
  const own = entries.filter(({ operation }) => operation.tags.includes(tag));
  return html`<h2 id="${tag}">${tag}</h2>${own.map(entry)}`;
}

function entry({ method, path, operation }: Entry) {
  const { summary, parameters, requestBody, responses } = operation;
  return html`<details><summary><span class="method ${method}">${method.toUpperCase()}</span><code>${path}</code><span class="about">${summary}</span></summary><div>
<h3>Who</h3>${who(operation)}
${parameters.length > 0 ? html`<h3>Asks</h3><table>${parameters.map(parameter)}</table>` : ''}
${requestBody ? html`<h3>Body</h3>${shapes(requestBody.content)}` : ''}
<h3>Answers</h3><table>${Object.entries(responses).map(answer)}</table>
</div></details>`;
}

function who({ security }: Operation): string {
  if (!security) return 'Everyone; shared caches may keep the answer.';
  const isOpen = security.length === 0 || security.some((scheme) => Object.keys(scheme).length === 0);
  return isOpen ? 'Everyone; a cart token or a sign-in says who.' : 'Whoever has signed in, and may.';
}

function parameter({ name, in: place, required, schema }: Operation['parameters'][number]) {
  return html`<tr><td><code>${name}${required ? '' : '?'}</code></td><td class="about">${place}</td><td><code>${shapeOf(schema)}</code></td></tr>`;
}

function answer([status, { description, content }]: [string, Operation['responses'][string]]) {
  return html`<tr><td><code>${status}</code></td><td>${Number(status) < 400 ? shapes(content) : description}</td></tr>`;
}

function shapes(content: Content) {
  return Object.values(content).map(({ schema }) => html`<pre>${shapeOf(schema)}</pre>`);
}
