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

/** Serves `fetch` on 127.0.0.1; port 0 takes a free one. Closing ends open connections at once. */
export async function listenOnLoopback(fetch: Fetch, port = 0): Promise<StandIn> {
  refuseNearRealMoney(process.env);
  const server = serve({ fetch, port, hostname: '127.0.0.1' });
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
