import { STRIPE_PATIENCE } from '@rakhi/api';
import Stripe from 'stripe';

export type Asked = { method: string; path: string; body: string };
type Reply = Stripe.HttpClientResponse;
type Send = (asked: Asked) => Promise<Reply>;

/** What happens to a request on its way: passed on as it is, changed, or lost. */
export type OnTheWay = (asked: Asked, send: Send) => Promise<Reply>;

type Account = {
  secretKey: string;
  url: string;
  /** The SDK pauses between them; who wants to see the last one only, saves that time. */
  tries?: number;
};

/** Stripe's own SDK, set up as the shop's, over a line at which a test stands. */
export function stripeOver(
  onTheWay: OnTheWay,
  { secretKey, url, tries = 1 + STRIPE_PATIENCE.maxNetworkRetries }: Account,
): Stripe {
  const { hostname: host, port } = new URL(url);
  const line = Stripe.createNodeHttpClient();
  const httpClient: Stripe.HttpClient = {
    getClientName: () => 'a line with a test on it',
    makeRequest: (to, at, path, method, headers, body, protocol, timeout) =>
      onTheWay({ method, path, body }, (asked) =>
        line.makeRequest(
          to,
          at,
          asked.path,
          asked.method,
          // Whoever changes the body changes its length.
          { ...headers, ...(asked.body && { 'Content-Length': Buffer.byteLength(asked.body) }) },
          asked.body,
          protocol,
          timeout,
        ),
      ),
  };
  return new Stripe(secretKey, {
    ...{
      host,
      port,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: tries - 1,
      timeout: STRIPE_PATIENCE.timeout,
    },
    httpClient: httpClient as InstanceType<typeof Stripe.HttpClient>,
  });
}

/** Writes down what is asked, and lets it pass. */
export function listenTo(asked: Asked[]): OnTheWay {
  return (request, send) => {
    asked.push(request);
    return send(request);
  };
}

/** The same reply with other words in it. */
export function reworded(reply: Reply, reword: (text: string) => string): Reply {
  return {
    getStatusCode: () => reply.getStatusCode(),
    getHeaders: () => reply.getHeaders(),
    getRawResponse: () => reply.getRawResponse(),
    toStream: (done) => reply.toStream(done),
    toJSON: async () => JSON.parse(reword(JSON.stringify(await reply.toJSON()))),
  };
}
