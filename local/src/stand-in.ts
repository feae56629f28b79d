import type { ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** A server that stands in for a rented service. It listens on loopback only. */
export type StandIn = { url: string; close(): Promise<void> };
type Fetch = (request: Request) => Response | Promise<Response>;

/** A stand-in mints tokens and takes pretended money, so it must never run where real ones are meant. */
export function refuseNearRealMoney(environment: Record<string, string | undefined>): void {
  if (environment['AWS_EXECUTION_ENV'] || environment['AWS_LAMBDA_FUNCTION_NAME']) {
    throw new Error('The stand-ins are for one machine; they refuse to start inside AWS Lambda.');
  }
  if (environment['STRIPE_SECRET_KEY']?.startsWith('sk_live_')) {
    throw new Error('The stand-ins refuse to start beside a live Stripe key. Use a test key, or none.');
  }
}

/** How long a request may take to arrive, how often that is looked at, and how long a connection may idle. */
export type Patience = Pick<
  ServerOptions,
  'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval' | 'keepAliveTimeout' | 'maxHeaderSize'
>;
/** As CloudFront and API Gateway do: whoever sends a byte now and then does not hold a connection for ever. */
const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
};

/** Serves `fetch` on 127.0.0.1; port 0 takes a free one. Closing ends open connections at once. */
export async function listenOnLoopback(fetch: Fetch, port = 0, patience: Patience = PATIENCE): Promise<StandIn> {
  refuseNearRealMoney(process.env);
  const server = serve({ fetch, port, hostname: '127.0.0.1', serverOptions: patience });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
