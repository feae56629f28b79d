import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { expect, it } from 'vitest';
import { visited } from './visited.ts';

const PAGE = {
  statusCode: 200,
  headers: {
    'cache-control': 's-maxage=299, stale-while-revalidate=2592000',
    'content-security-policy': "script-src 'self' 'unsafe-inline'",
  },
  body: '<script>self.__next_f.push([1,"a"])</script>',
};

it.each(['POST /', 'POST /checkout', 'PUT /revalidate', 'DELETE /p/thread', 'OPTIONS /'])(
  'the pages are only to be read: no %s',
  async (request) => {
    const { asked, answer } = await visit(request);
    expect(answer).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } });
    expect(asked).toEqual([]);
  },
);

it('they are told what is out of date', async () => {
  expect((await visit('POST /revalidate')).asked).toEqual(['POST']);
});

it('who asks for the head of a page gets the headers of the page', async () => {
  const { answer: page } = await visit('GET /');
  const { asked, answer: head } = await visit('HEAD /');
  expect(asked).toEqual(['GET']);
  expect(page.headers?.['content-security-policy']).toContain("'sha256-");
  expect(head).toEqual({ ...page, body: '', isBase64Encoded: false });
});

it('an edge shows an old page for an hour at most', async () => {
  const { answer } = await visit('GET /');
  expect(answer.headers?.['cache-control']).toBe('s-maxage=299, stale-while-revalidate=3600');
});

async function visit(request: string) {
  const [method = '', rawPath = ''] = request.split(' ');
  const asked: string[] = [];
  const answer = await visited(
    { rawPath, requestContext: { http: { method } } } as APIGatewayProxyEventV2,
    async ({ requestContext }): Promise<APIGatewayProxyStructuredResultV2> => {
      asked.push(requestContext.http.method);
      return PAGE;
    },
  );
  return { asked, answer };
}
