import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestStripe } from './a-stripe.ts';

export type Received = { body: string; signature: string; event: { id: string; type: string } };
export type Endpoint = {
  url: string;
  received: Received[];
  /** Resolves as soon as what was received fulfils the condition. */
  until(fulfilled: (received: Received[]) => boolean): Promise<Received[]>;
  close(): Promise<void>;
};

/** Where a shop hears of events. `answers` decides the status of each reply; the last one is kept. */
export async function anEndpoint(answers: number[] = [200], port = 0): Promise<Endpoint> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    received.push({ body, signature: String(request.headers['stripe-signature']), event: JSON.parse(body) });
    response.statusCode = answers[Math.min(received.length, answers.length) - 1] ?? 200;
    response.end('{"received":true}');
    for (const check of waiting) check();
  });
  server.listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    until: (fulfilled) =>
      new Promise((resolve) => {
        const check = () => {
          if (!fulfilled(received)) return;
          waiting.delete(check);
          resolve(received);
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An endpoint that the account of the test has registered; with the secret Stripe made for it. */
export async function aRegisteredEndpoint(
  { sdk }: TestStripe,
  { answers, events = ['*'] }: { answers?: number[]; events?: string[] } = {},
): Promise<Endpoint & { secret: string }> {
  const endpoint = await anEndpoint(answers);
  // The SDK types event names closely; which ones a test wants is its own affair.
  const enabled_events = events as ['*'];
  const { secret } = await sdk.webhookEndpoints.create({ url: endpoint.url, enabled_events });
  return { ...endpoint, secret: secret ?? '' };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
