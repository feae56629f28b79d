import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda';
import { expect, it, vi } from 'vitest';
import { renewed } from './renewed.ts';

it.each([
  ['/en/p/thread', '/p/thread'],
  ['/en', '/'],
  ['/hi/p/thread', '/hi/p/thread'],
  ['/english', '/english'],
])('a page that is made as %s is asked for as visitors do: %s', async (url, rawPath) => {
  const { asked } = await renewal([url], 'REVALIDATED');
  expect(asked).toMatchObject([
    {
      rawPath,
      headers: { 'x-forwarded-host': 'shop.test', 'x-isr': '1', 'x-prerender-revalidate': 'known to this build' },
      requestContext: { http: { method: 'HEAD' } },
    },
  ]);
});

it('what could not be made anew comes again, and is told of', async () => {
  const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { answer } = await renewal(['/en', '/en/p/thread'], 'MISS');
  const lines = told.mock.calls.map(([line]) => JSON.parse(String(line)));
  told.mockRestore();
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-1' }]);
  expect(lines).toMatchObject([
    { level: 'warn', url: '/en' },
    { level: 'warn', url: '/en/p/thread' },
  ]);
});

async function renewal(urls: readonly string[], cache: string) {
  const asked: APIGatewayProxyEventV2[] = [];
  const messages = urls.map((url, n) => ({
    messageId: `message-${n}`,
    body: JSON.stringify({ host: 'shop.test', url }),
  }));
  const pages = async (visit: APIGatewayProxyEventV2) => {
    asked.push(visit);
    return { statusCode: 200, headers: { 'x-nextjs-cache': cache } };
  };
  return { asked, answer: await renewed({ Records: messages } as SQSEvent, pages, 'known to this build') };
}
