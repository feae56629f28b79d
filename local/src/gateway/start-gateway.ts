import { allowOwnScripts } from '@rakhi/web';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { loopbackHost } from '../loopback.ts';
import { listenOnLoopback, type Patience, type StandIn } from '../stand-in.ts';
import { streamControl } from '../stream/control.ts';
import type { Stream } from '../stream/start-stream.ts';
import type { Clockwork } from './clockwork.ts';
import { forward } from './forward.ts';
import { jobsApp } from './jobs-app.ts';
import { packer } from './packed.ts';
import { placeholder } from './placeholder.ts';

export type GatewayOptions = {
  port?: number;
  /** The REST API, with its routes under `/api`. */
  api: { fetch(request: Request, ...rest: unknown[]): Response | Promise<Response> };
  webUrl: string;
  imagesUrl: string;
  bucket: string;
  /** How long a picture may keep a connection busy that the browser needs for buying; 3 s when left out. */
  pictureWithinMs?: number;
  jobs: Pick<Clockwork, 'names' | 'runNow'>;
  stream: Pick<Stream, 'change'>;
  patience?: Patience;
};

/** As API Gateway has it: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const LONGEST_MS = 29_000;
/** On whatever has nothing of its own to say about it; in AWS a headers policy of CloudFront does this. */
const ALWAYS = { 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' };
const IMAGE_PATH = /^\/images\/[a-z0-9][a-z0-9/_-]*\.(webp|avif)$/;

/** One origin in front of everything, as CloudFront is in AWS: so cookies and content policies behave as there. */
export function startGateway(options: GatewayOptions): Promise<StandIn> {
  const app = new Hono();
  const packed = packer();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(ALWAYS)) if (!c.res.headers.has(name)) c.header(name, value);
  });
  app.use(loopbackHost);
  app.use('/api/*', timeout(LONGEST_MS));
  app.all('/api/*', async (c) => packed(c.req.raw, await options.api.fetch(c.req.raw, c.env)));
  // From here on: the API's answers are packed already, and no stream.
  app.use(compress());
  app.get('/images/*', (c) => image(c.req.raw, options));
  app.route('/_control/jobs', jobsApp(options.jobs));
  app.route('/_control/stream', streamControl(options.stream));
  // Only the API asks the pages to be rendered again, and it knows the web server's own address.
  app.all('/revalidate', (c) => c.notFound());
  app.get('*', (c) => page(c.req.raw, options));
  // Pages are only ever looked at: whatever changes something goes through the API.
  app.all('*', (c) => c.text('Pages can be read, nothing else.', 405, { Allow: 'GET, HEAD' }));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    // When she has hung up in the middle of a sentence there is nobody to answer, and nothing to look into.
    if (!c.req.raw.signal.aborted) console.error(error);
    return c.text('That did not work.', 500);
  });
  return listenOnLoopback(app.fetch, options.port, options.patience);
}

async function image(request: Request, options: GatewayOptions): Promise<Response> {
  const { imagesUrl, bucket, pictureWithinMs = 3_000 } = options;
  const { pathname } = new URL(request.url);
  if (!IMAGE_PATH.test(pathname)) return placeholder(404);
  try {
    const found = await forward(request, `${imagesUrl}/${bucket}${pathname.slice('/images'.length)}`, pictureWithinMs);
    return found.ok || found.status === 304 ? found : placeholder(found.status >= 500 ? 503 : 404);
  } catch {
    // The shop sells on without its pictures.
    return placeholder(503);
  }
}

async function page(request: Request, { webUrl }: GatewayOptions): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (!canBeRead(pathname)) return new Response('This address cannot be read.', { status: 400 });
  try {
    return await allowOwnScripts(await forward(request, `${webUrl}${pathname}${search}`));
  } catch {
    return new Response('The pages are starting. Try again in a few seconds.', {
      status: 503,
      headers: { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
}

/** Next takes `%ff` in a path for a fault of its own and answers 500. */
function canBeRead(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
