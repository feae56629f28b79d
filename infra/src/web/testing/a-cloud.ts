import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readTemplate, resource } from '../../read-template.ts';

type Asked = { method: string; path: string; target: string; body: string };
type Answer = { status: number; text?: string; headers?: Record<string, string> };
type Heard = (asked: Asked) => Answer | Promise<Answer>;
type Kept = { text: string; at: number };
type Message = { MessageBody: string; MessageGroupId: string; MessageDeduplicationId: string };

/** Their names are what the page function is told; their rights are written down in the words of the template. */
const SECRETS: Readonly<Record<string, object>> = {
  RevalidateSecret: { REVALIDATE_SECRET: 'what the storefront shows the pages' },
  // It is being rotated, and the API knows only the one before.
  OriginSecret: { ORIGIN_SECRET: 'the new one', PREVIOUS_ORIGIN_SECRET: 'what the pages show the API' },
};

/**
 * What the page function finds on AWS: secrets, the bucket of kept pages and the queue of old ones, as far as it knows
 * them, and the table of tags in the real engine. Which right each call would want is written down.
 */
export async function aCloud(dynamodb: string) {
  const wanted = new Set<string>();
  const { tags, table } = await tableOfTags(dynamodb);
  const { bucket, age } = bucketOfPages();
  const messages: Message[] = [];
  const queue: Heard = ({ body }) => {
    messages.push(JSON.parse(body) as Message);
    return { status: 200, text: '{"MessageId":"1"}' };
  };
  const services: Readonly<Record<string, [heard: Heard, right: (asked: Asked) => string]>> = {
    secretsmanager: [secret, ({ target, body }) => `secretsmanager:${target} on ${JSON.parse(body).SecretId}`],
    s3: [bucket, ({ method, path }) => `s3:${BY_METHOD[method]} on FrontendBucket/${path.split('/')[1]}`],
    sqs: [queue, ({ target }) => `sqs:${target} on WebRevalidation`],
    dynamodb: [tags, ({ target }) => `dynamodb:${target} on WebTags`],
  };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const { method = '', url: path = '', headers } = request;
    const [service = '', target = ''] = String(headers['x-amz-target'] ?? 's3.').split('.');
    const asked = { method, path: decodeURIComponent(path), target, body };
    const [heard, right] = services[BY_TARGET[service] ?? service] ?? [];
    if (!heard || !right) return void response.writeHead(501).end();
    wanted.add(right(asked));
    const { status, text, headers: more } = await heard(asked);
    response.writeHead(status, more).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    table,
    messages,
    wanted,
    age,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const BY_METHOD: Readonly<Record<string, string>> = { GET: 'GetObject', PUT: 'PutObject', DELETE: 'DeleteObject' };
const BY_TARGET: Readonly<Record<string, string>> = { AmazonSQS: 'sqs', DynamoDB_20120810: 'dynamodb' };

const secret: Heard = ({ body }) => {
  const { SecretId } = JSON.parse(body) as { SecretId: string };
  return { status: 200, text: JSON.stringify({ SecretString: JSON.stringify(SECRETS[SecretId]) }) };
};

function bucketOfPages() {
  const pages = new Map<string, Kept>();
  const bucket: Heard = ({ method, path, body }) => {
    const found = pages.get(path);
    if (method === 'PUT') pages.set(path, { text: body, at: Date.now() });
    if (method !== 'GET') return { status: 200 };
    if (!found) return { status: 404 };
    return { status: 200, text: found.text, headers: { 'Last-Modified': new Date(found.at).toUTCString() } };
  };
  /** Whatever is kept was kept so long ago. */
  const age = (seconds: number) => {
    for (const kept of pages.values()) kept.at -= seconds * 1000;
  };
  return { bucket, age };
}

/** With the keys that the template gives it. */
async function tableOfTags(dynamodb: string) {
  const table = `tags-${randomUUID()}`;
  const tags: Heard = async ({ target, body }) => {
    const headers = {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `DynamoDB_20120810.${target}`,
      'X-Amz-Date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
      Authorization:
        'AWS4-HMAC-SHA256 Credential=local/20270101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    };
    const answer = await fetch(dynamodb, { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text() };
  };
  const { AttributeDefinitions, KeySchema, BillingMode } = resource(readTemplate(), 'WebTags').Properties as Record<
    string,
    object
  >;
  const body = JSON.stringify({ TableName: table, AttributeDefinitions, KeySchema, BillingMode });
  const { status, text } = await tags({ method: 'POST', path: '/', target: 'CreateTable', body });
  if (status !== 200) throw new Error(`There is no table of tags: ${text}`);
  return { tags, table };
}
