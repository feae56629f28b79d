import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { proxy } from 'hono/proxy';
import { timeout } from 'hono/timeout';
import { loopbackHost } from '../mailbox/loopback-host.ts';
import { listenOnLoopback, type StandIn } from '../stand-in.ts';
import { placeholder } from './placeholder.ts';

export type GatewayOptions = {
  port: number;
  /** The REST API, with its routes under `/api`. */
  api: { fetch(request: Request, ...rest: unknown[]): Response | Promise<Response> };
  webUrl: string;
  imagesUrl: string;
  bucket: string;
  runJob(name: string): Promise<unknown>;
};

/** As API Gateway has it: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const MOST_BYTES = 10 * 1024 * 1024;
const LONGEST_MS = 29_000;
const IMAGE_PATH = /^\/images\/[a-z0-9][a-z0-9/_-]*\.(webp|avif)$/;

/** One origin in front of everything, as CloudFront is in AWS: so cookies and content policies behave as there. */
export function startGateway(options: GatewayOptions): Promise<StandIn> {
  const app = new Hono();
  app.use(loopbackHost);
  app.use('/api/*', bodyLimit({ maxSize: MOST_BYTES }), timeout(LONGEST_MS));
  app.all('/api/*', (c) => options.api.fetch(c.req.raw, c.env));
  app.get('/images/*', (c) => image(c.req.path, options));
  app.post('/_control/jobs/:name', async (c) => runJob(c.req.param('name'), c.req.header('origin'), options));
  // Only the API asks the pages to be rendered again, and it knows the web server's own address.
  app.all('/revalidate', (c) => c.notFound());
  app.all('*', (c) => page(c.req.raw, c.req.url, options));
  return listenOnLoopback(app.fetch, options.port);
}

async function image(path: string, { imagesUrl, bucket }: GatewayOptions): Promise<Response> {
  if (!IMAGE_PATH.test(path)) return placeholder(404);
  try {
    const found = await fetch(`${imagesUrl}/${bucket}${path.slice('/images'.length)}`);
    return found.ok ? found : placeholder(404);
  } catch {
    // The shop sells on without its pictures.
    return placeholder(503);
  }
}

async function runJob(name: string, origin: string | undefined, { runJob: run }: GatewayOptions): Promise<Response> {
  // Tools send no Origin; a page in a browser does.
  if (origin !== undefined) return Response.json({ error: 'This is for tools on this machine.' }, { status: 403 });
  try {
    return Response.json({ job: name, result: (await run(name)) ?? null });
  } catch (error) {
    return Response.json({ job: name, error: error instanceof Error ? error.message : String(error) }, { status: 500 });
  }
}

async function page(request: Request, address: string, { webUrl }: GatewayOptions): Promise<Response> {
  const { pathname, search, host } = new URL(address);
  try {
    return await proxy(`${webUrl}${pathname}${search}`, {
      raw: request,
      headers: { ...Object.fromEntries(request.headers), 'x-forwarded-host': host, 'x-forwarded-proto': 'http' },
      redirect: 'manual',
    } as RequestInit & { raw: Request });
  } catch {
    return new Response('The pages are starting. Try again in a few seconds.', {
      status: 503,
      headers: { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}
