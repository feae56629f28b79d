import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ownScriptsNamed } from './own-scripts-named.ts';

/** OpenNext's handler. */
export type Pages = (visit: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
type Answer = APIGatewayProxyStructuredResultV2;

/** The only thing that is told to the pages, by whoever may sign for it; CloudFront lets nobody post to them. */
const TOLD = 'POST /revalidate';
/** OpenNext's thirty days, whatever `expireTime` in `next.config.ts` says. */
const OVERLONG = 'stale-while-revalidate=2592000';
const AN_HOUR = 'stale-while-revalidate=3600';

/** One visit to a page: only to be read, its scripts named by hash, and shown by an edge for an hour at most when it is old. */
export async function visited(visit: APIGatewayProxyEventV2, pages: Pages): Promise<Answer> {
  const { method } = visit.requestContext.http;
  if (method === 'HEAD') {
    // The headers are to be those of the page, and without its body there is nothing to name the scripts by.
    return { ...(await asShown(await pages(withMethod(visit, 'GET')))), body: '', isBase64Encoded: false };
  }
  if (method === 'GET' || `${method} ${visit.rawPath}` === TOLD) return asShown(await pages(visit));
  return { statusCode: 405, headers: { allow: 'GET, HEAD', 'cache-control': 'no-store' }, body: '' };
}

function withMethod(visit: APIGatewayProxyEventV2, method: string): APIGatewayProxyEventV2 {
  const { requestContext } = visit;
  return { ...visit, requestContext: { ...requestContext, http: { ...requestContext.http, method } } };
}

async function asShown(page: Answer): Promise<Answer> {
  const answer = await ownScriptsNamed(page);
  const caching = answer.headers?.['cache-control'];
  if (caching === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'cache-control': String(caching).replace(OVERLONG, AN_HOUR) } };
}
