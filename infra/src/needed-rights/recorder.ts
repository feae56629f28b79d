import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Services of AWS, by the setting that says where one machine finds its stand-in. */
const SERVICES = ['DYNAMODB_URL', 'S3_URL', 'SES_URL', 'SQS_URL', 'WEB_URL'] as const;
type Service = (typeof SERVICES)[number];
type Asked = { method: string; path: string; target: string; body: string };

/** Stands between a function and the services, and writes down which rights each call would want on AWS. */
export async function recorder(environment: Readonly<Record<string, string>>) {
  const wanted = new Set<string>();
  const servers = await Promise.all(
    SERVICES.map((service) => between(environment[service] ?? '', (asked) => WANTS[service](asked), wanted)),
  );
  return {
    wanted,
    environment: Object.fromEntries(SERVICES.map((service, n) => [service, servers[n]?.url ?? ''])),
    close: () => {
      for (const { close } of servers) close();
    },
  };
}

async function between(service: string, wants: (asked: Asked) => string[], wanted: Set<string>) {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { method = '', url: path = '', headers } = request;
    const target = String(headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    for (const right of wants({ method, path, target, body: body.toString('latin1') })) wanted.add(right);
    // The pages have no stand-in: they are content with anything.
    if (service === '') return response.end();
    // With the host that was meant: the signature covers it.
    const passedOn = ask(service + path, { method, headers, setHost: false });
    passedOn.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passedOn.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const WANTS: Readonly<Record<Service, (asked: Asked) => string[]>> = {
  DYNAMODB_URL({ target, body }) {
    const asked = JSON.parse(body) as { IndexName?: string; TransactItems?: object[] };
    const steps = asked.TransactItems?.flatMap((item) => Object.keys(item));
    if (steps) return steps.map((step) => `dynamodb:${IN_TRANSACTIONS[step] ?? step} on Table`);
    return [`dynamodb:${target} on ${asked.IndexName ? 'Table/index' : 'Table'}`];
  },
  // The browser's upload counts as ours: the form that we sign lends it our rights.
  S3_URL({ method, path, body }) {
    const key = method === 'POST' ? 'uploads' : path.split('?')[0]?.split('/').slice(2, -1).join('/');
    return method === 'POST' && !body.includes('uploads/')
      ? ['s3:PutObject anywhere']
      : [`s3:${BY_METHOD[method]} on ImagesBucket/${key}`];
  },
  SES_URL: () => ['ses:SendEmail on identity'],
  SQS_URL: ({ target, body }) => [`sqs:${target} on ${QUEUES[JSON.parse(body).QueueUrl.split('/').at(-1)]}`],
  // Since the end of 2025 an address of a function wants both.
  WEB_URL: () => ['InvokeFunctionUrl', 'InvokeFunction'].map((deed) => `lambda:${deed} on WebFunction.Alias`),
};

const QUEUES: Readonly<Record<string, string>> = { 'payment-events': 'PaymentEvents' };
const IN_TRANSACTIONS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};
const BY_METHOD: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  PUT: 'PutObject',
  POST: 'PutObject',
  DELETE: 'DeleteObject',
};
