import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

type Handler = { request(address: string, init: RequestInit, connection: object): Response | Promise<Response> };

/** A delivery as it came over the line, and what it was answered. */
type Delivery = { body: Buffer; signature: string; type: string; status: number };

/** The address at which the shop hears of Stripe: its own app behind a real socket, so that bytes and headers are real. */
export async function webhookDoor(app: () => Handler) {
  const deliveries: Delivery[] = [];
  let brokenReplies = 0;
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const signature = String(request.headers['stripe-signature']);
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'Stripe-Signature': signature },
      body: new Uint8Array(body),
    };
    const answer = await app().request(String(request.url), init, { incoming: request });
    const status = brokenReplies > 0 ? 502 : answer.status;
    brokenReplies = Math.max(0, brokenReplies - 1);
    deliveries.push({ body, signature, type: JSON.parse(body.toString()).type, status: answer.status });
    response.writeHead(status).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/stripe`,
    deliveries,
    /** The shop does its work, but Stripe is answered 502 so many times. */
    breakReplies: (times: number) => {
      brokenReplies = times;
    },
  };
}
