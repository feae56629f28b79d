import type { APIGatewayProxyEvent } from 'aws-lambda';

type Sent = { body?: string; headers?: Record<string, string>; isBase64Encoded?: boolean; sourceIp?: string };

/** What API Gateway's REST API makes of a request: values of a repeated parameter in a list, perhaps a base64 body. */
export function gatewayEvent(request: `${string} ${string}`, sent: Sent = {}): APIGatewayProxyEvent {
  const { body, headers = {}, isBase64Encoded = false, sourceIp = '203.0.113.7' } = sent;
  const [httpMethod = '', address = ''] = request.split(' ');
  const { pathname, searchParams } = new URL(address, 'https://api.test');
  const names = [...new Set(searchParams.keys())];
  const encoded = isBase64Encoded && body !== undefined ? Buffer.from(body).toString('base64') : body;
  const event = {
    httpMethod,
    path: pathname,
    resource: pathname,
    headers: { Host: 'api.test', ...headers },
    multiValueHeaders: Object.fromEntries(
      Object.entries({ Host: 'api.test', ...headers }).map(([name, value]) => [name, [value]]),
    ),
    queryStringParameters: names.length > 0 ? Object.fromEntries(searchParams) : null,
    multiValueQueryStringParameters:
      names.length > 0 ? Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])) : null,
    pathParameters: null,
    stageVariables: null,
    body: encoded ?? null,
    isBase64Encoded,
    requestContext: {
      requestId: 'gateway-1',
      identity: { sourceIp },
      path: `/api${pathname}`,
      stage: 'api',
    },
  };
  return event as unknown as APIGatewayProxyEvent;
}
