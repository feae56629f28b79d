import type { APIGatewayProxyEventV2, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Pages } from './visited.ts';

type Page = { host: string; url: string };

/**
 * Makes pages anew that a visitor has found too old. OpenNext has a function of its own for that, which asks for them
 * through the edge: there the firewall turns it away (it says no name), and a page behind a rewrite is asked for by the
 * address that nobody but us knows, and is led away from it. So whoever makes the pages takes the messages himself.
 */
export async function renewed({ Records }: SQSEvent, pages: Pages, previewId: string): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { messageId, body } of Records) {
    const page = JSON.parse(body) as Page;
    const { statusCode, headers } = await pages(asRenewal(page, previewId));
    if (headers?.['x-nextjs-cache'] === 'REVALIDATED') continue;
    failed.push(messageId);
    process.stdout.write(
      `${JSON.stringify({ level: 'warn', message: 'page not renewed', url: page.url, statusCode })}\n`,
    );
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** A visit that asks for a new page, by what only this build knows. */
function asRenewal({ host, url }: Page, previewId: string): APIGatewayProxyEventV2 {
  // The rewrites of `next.config.ts` the other way round: where visitors find it.
  const rawPath = url.replace(/^\/en(?=\/|$)/, '') || '/';
  const http = { method: 'HEAD', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'renewal' };
  const event: Omit<APIGatewayProxyEventV2, 'requestContext'> & { requestContext: object } = {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: '',
    headers: { host, 'x-forwarded-host': host, 'x-isr': '1', 'x-prerender-revalidate': previewId },
    requestContext: { http },
    isBase64Encoded: false,
  };
  return event as APIGatewayProxyEventV2;
}
