import { join } from 'node:path';
import { Hono } from 'hono';
import { loopbackOnly } from '../loopback.ts';
import { listenOnLoopback, type StandIn } from '../stand-in.ts';
import { control } from './control.ts';
import { messagesIn } from './messages.ts';
import { pollerOf } from './poller.ts';
import { sending } from './sending.ts';
import { type Consumer, QUEUE_PATH } from './sqs-event.ts';

export type QueueOptions = {
  dataDir: string;
  port?: number;
  /** Who reads from the queue; without it messages wait until somebody does. */
  consume?: Consumer;
};
export type QueueStandIn = StandIn & { queueUrl: string };

/** Longer than the consumer waits for a silent Stripe. On AWS it is six times the function's own time. */
const VISIBILITY_MS = 30_000;
/** As in `infra/template.yaml`. */
const MOST_RECEIVES = 10;

/**
 * The queue of told payment events: SQS for whoever sends, and Lambda for whoever reads. It lives in the process of the
 * reader, as Lambda's own poller is out of the function's sight, so that only sending goes over a socket.
 */
export async function startQueue({ dataDir, port, consume }: QueueOptions): Promise<QueueStandIn> {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const rules = { now, visibilityMs: VISIBILITY_MS, mostReceives: MOST_RECEIVES };
  const messages = messagesIn(join(dataDir, 'queue', 'payment-events.jsonl'), rules);
  const poller = pollerOf(messages, consume ?? nobody, now);
  if (!consume) poller.change('hold');
  const advance = (seconds: number) => {
    ahead += seconds * 1000;
  };
  const app = new Hono()
    .use(loopbackOnly)
    .route('/', sending(messages, poller))
    .route('/', control({ messages, poller, advance }))
    .get('/', (c) => c.text('The queue of the shop: a stand-in for SQS.'));
  const server = await listenOnLoopback(app.fetch, port);
  poller.wake();
  return {
    url: server.url,
    queueUrl: server.url + QUEUE_PATH,
    async close() {
      await server.close();
      await poller.close();
    },
  };
}

const nobody: Consumer = async ({ Records }) => ({
  batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});
