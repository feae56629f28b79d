import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyStructuredResultV2, SQSBatchResponse } from 'aws-lambda';

type Told = { id: number; answer: unknown; error?: string; cpu: number };
type Page = APIGatewayProxyStructuredResultV2 & { headers: Record<string, string>; body: string };

/** One copy of the page function, as Lambda would start it: a process that knows its environment and nothing else. */
export async function pageProcess(folder: string, environment: Readonly<Record<string, string>>) {
  const child = fork(fileURLToPath(new URL('./inside.mjs', import.meta.url)), {
    cwd: folder,
    env: { NODE_ENV: 'production', ...environment, FUNCTION: `${folder}/index.mjs` },
    execArgv: [],
  });
  const waiting = new Map<number, { resolve(told: Told): void; reject(error: Error): void }>();
  child.on('message', (told: Told) => {
    const { resolve, reject } = waiting.get(told.id) ?? {};
    if (told.error === undefined) resolve?.(told);
    else reject?.(new Error(told.error));
  });
  child.on('exit', (status) => {
    for (const { reject } of waiting.values()) reject(new Error(`the page function ended with ${status}`));
  });
  const told = (id: number) =>
    new Promise<Told>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
  const invoke = (event: object) => {
    const id = waiting.size;
    child.send({ id, event });
    return told(id);
  };

  const { cpu } = await told(0);
  return {
    /** Milliseconds of CPU. */
    importing: cpu,
    invoke,
    visit: async (request: string, sent: Sent = {}) => (await invoke(visitOf(request, sent))).answer as Page,
    renew: async (bodies: readonly string[]) => (await invoke(messagesOf(bodies))).answer as SQSBatchResponse,
    close: () => child.kill(),
  };
}

type Sent = { headers?: Record<string, string>; body?: string };

/** What a function's own address makes of a request that comes by CloudFront. */
function visitOf(request: string, { headers = {}, body }: Sent = {}): object {
  const [method = '', address = ''] = request.split(' ');
  const { pathname, search, host } = new URL(address, 'https://pages.lambda-url.us-east-1.on.aws');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: { host, 'x-forwarded-host': 'shop.test', 'x-forwarded-proto': 'https', ...headers },
    requestContext: {
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'Amazon CloudFront' },
      requestId: 'request-1',
      stage: '$default',
      domainName: host,
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
  };
}

const messagesOf = (bodies: readonly string[]) => ({
  Records: bodies.map((body, n) => ({ messageId: `message-${n}`, body, eventSource: 'aws:sqs' })),
});
