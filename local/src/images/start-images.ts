import { join } from 'node:path';
import { Hono } from 'hono';

import { cors } from 'hono/cors';
import { failures } from '../failures.ts';
import { limitBody } from '../limit-body.ts';
import { loopbackOnly, loopbackOrigin } from '../loopback.ts';
import { listenOnLoopback, type StandIn } from '../stand-in.ts';
import { bucketRoutes } from './bucket-routes.ts';
import { objectRoutes } from './object-routes.ts';
import { objectStoreIn } from './object-store.ts';
import { entityTooLarge, S3Error } from './s3-error.ts';

export type ImagesOptions = { dataDir: string; port?: number };

const MOST_BYTES = 25 * 1024 * 1024;

/** Speaks the part of S3 that a shop's pictures need and keeps them in `dataDir/images`. */
export function startImages({ dataDir, port }: ImagesOptions): Promise<StandIn> {
  const store = objectStoreIn(join(dataDir, 'images'));
  const app = new Hono();
  app.use(loopbackOnly);
  app.use(cors({ origin: loopbackOrigin, exposeHeaders: ['ETag', 'Location'] }));
  app.use(limitBody({ maxSize: MOST_BYTES, onError: () => entityTooLarge().toResponse() }));
  const { control, guard } = failures((kind) => TROUBLES[kind].toResponse());
  app.route('/', control);
  app.use(guard);
  app.route('/', bucketRoutes(store)).route('/', objectRoutes(store));
  app.notFound(() => new S3Error(405, 'MethodNotAllowed', 'This is not done here.').toResponse());
  app.onError((error) => {
    if (error instanceof S3Error) return error.toResponse();
    if (error instanceof URIError)
      return new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.").toResponse();
    console.error(error);
    return new Response('InternalError', { status: 500 });
  });
  return listenOnLoopback(app.fetch, port);
}

const TROUBLES = {
  500: new S3Error(500, 'InternalError', 'We encountered an internal error. Please try again.'),
  429: new S3Error(503, 'SlowDown', 'Please reduce your request rate.'),
};
