import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';

/** Something harmless that a function is asked, and what is wrong with its answer, if anything is. */
type Trial = { event(originSecret: string): object; complaint(answer: unknown): string | undefined };

/** For every function, by its name in the template without `Function`. Nothing here is written, paid or sent twice. */
export const TRIALS: Readonly<Record<string, Trial>> = {
  catalogue: { event: request('GET /products?limit=1'), complaint: unlessStatus(200) },
  cart: { event: request('GET /cart'), complaint: unlessStatus(200) },
  checkout: { event: request('POST /checkout/quote', '{}'), complaint: unlessStatus(400) },
  orders: { event: request('GET /orders'), complaint: unlessStatus(401) },
  admin: { event: request('GET /admin/orders'), complaint: unlessStatus(401) },
  webhook: { event: request('POST /webhooks/stripe', '{}'), complaint: unlessStatus(400) },
  'payment-events': { event: () => ({ Records: [] }), complaint: unlessAllDone },
  stream: { event: () => ({ Records: [] }), complaint: unlessAllDone },
  // It would run within minutes anyway, and a letter is claimed before it is sent.
  jobs: { event: () => ({ job: 'send-mail' }), complaint: unlessSent },
  // Not a page with goods: an API that fails would keep its own mending from being deployed.
  web: { event: page('/robots.txt'), complaint: unlessStatus(200) },
};

/** CloudFormation names a function after its stack and its name in the template: `usarakhi-dev-CartFunction-1A2B`. */
export function trialOf(functionName: string): Trial {
  const [, inTemplate = ''] = /^usarakhi-[a-z]+-(\w+)Function-\w+$/.exec(functionName) ?? [];
  const trial = TRIALS[inKebabCase(inTemplate)];
  if (!trial) throw new Error(`nobody knows how to try ${functionName}`);
  return trial;
}

const inKebabCase = (name: string) => name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const OURSELVES = { userAgent: 'before-traffic', sourceIp: '127.0.0.1' };

/** As API Gateway puts it, come by our own edge. */
function request(line: `${string} /${string}`, body: string | null = null): Trial['event'] {
  const [httpMethod = '', address = ''] = line.split(' ');
  const { pathname: path, searchParams } = new URL(address, 'https://before.traffic');
  const query = Object.fromEntries(searchParams);
  return (originSecret) => {
    const headers = {
      Host: 'before.traffic',
      'x-origin-verify': originSecret,
      // A signature that is none.
      ...(body !== null && { 'Content-Type': 'application/json', 'Stripe-Signature': 't=1,v1=0' }),
    };
    return {
      httpMethod,
      path,
      resource: path,
      headers,
      multiValueHeaders: inLists(headers),
      queryStringParameters: query,
      multiValueQueryStringParameters: inLists(query),
      pathParameters: null,
      stageVariables: null,
      body,
      isBase64Encoded: false,
      requestContext: { requestId: 'before-traffic', stage: 'api', path: `/api${path}`, identity: OURSELVES },
    } satisfies RestEvent;
  };
}
type RestEvent = Omit<APIGatewayProxyEvent, 'requestContext'> & { requestContext: object };

const inLists = (one: Record<string, string>) =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value]]));

/** As the address of a function puts it. */
function page(rawPath: string): Trial['event'] {
  return () => {
    const http = { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', ...OURSELVES };
    return {
      version: '2.0',
      routeKey: '$default',
      rawPath,
      rawQueryString: '',
      headers: { host: 'before.traffic', 'x-forwarded-host': 'before.traffic' },
      requestContext: { requestId: 'before-traffic', domainName: 'before.traffic', stage: '$default', http },
      isBase64Encoded: false,
    } satisfies PageEvent;
  };
}
type PageEvent = Omit<APIGatewayProxyEventV2, 'requestContext'> & { requestContext: object };

function unlessStatus(wanted: number): Trial['complaint'] {
  return (answer) => {
    const status = fieldOf(answer, 'statusCode');
    return status === wanted ? undefined : `it answered ${status ?? 'without a status'} instead of ${wanted}`;
  };
}

function unlessAllDone(answer: unknown): string | undefined {
  const failures = fieldOf(answer, 'batchItemFailures');
  return Array.isArray(failures) && failures.length === 0 ? undefined : 'it did not say that nothing had failed';
}

function unlessSent(answer: unknown): string | undefined {
  return typeof fieldOf(answer, 'sent') === 'number' ? undefined : 'it did not say how many letters it had sent';
}

function fieldOf(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
}
