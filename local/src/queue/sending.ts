import { Hono } from 'hono';
import { failures } from '../failures.ts';
import { limitBody } from '../limit-body.ts';
import type { Messages } from './messages.ts';
import type { Poller } from './poller.ts';
import { refusal, SqsError } from './sqs-error.ts';
import { md5Of, QUEUE_PATH } from './sqs-event.ts';

/** What SQS takes. */
const MOST_BYTES = 1_048_576;
const LATEST_WHEN_REORDERING_MS = 400;
const TROUBLES = {
  500: new SqsError('InternalFailure', 'The queue was told to fail.', 500),
  429: new SqsError('RequestThrottled', 'The queue was told to be busy.', 403),
};

/** Speaks SQS's SendMessage. */
export function sending(messages: Messages, poller: Poller): Hono {
  const app = new Hono();
  const { control, guard } = failures((kind) => refusal(TROUBLES[kind]));
  app.route('/', control);
  app.use('/', guard);
  app.post('/', limitBody({ maxSize: 2 * MOST_BYTES }), async (c) => {
    if (!c.req.header('authorization')?.startsWith('AWS4-HMAC-SHA256 ')) {
      throw new SqsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
    }
    if (c.req.header('x-amz-target') !== 'AmazonSQS.SendMessage') {
      throw new SqsError('UnknownOperationException', 'This queue can be sent to, nothing else.');
    }
    const { body, delayMs } = wanted(await c.req.json());
    const undone = messages.undone();
    const late = poller.mode() === 'reorder' ? Math.random() * LATEST_WHEN_REORDERING_MS : delayMs;
    const { id } = messages.send(body, late);
    // The journal is written at the end of the tick; what could not be kept has not been accepted.
    await undefined;
    if (messages.undone() !== undone) throw new SqsError('InternalFailure', 'The disk may be full.', 500);
    setImmediate(poller.wake);
    return c.json({ MessageId: id, MD5OfMessageBody: md5Of(body) });
  });
  app.onError((error) => {
    if (error instanceof SqsError) return refusal(error);
    if (error instanceof SyntaxError) return refusal(new SqsError('SerializationException', 'The body is not JSON.'));
    throw error;
  });
  return app;
}

function wanted({ QueueUrl, MessageBody, DelaySeconds = 0 }: Record<string, unknown>) {
  if (typeof QueueUrl !== 'string' || !QueueUrl.endsWith(QUEUE_PATH)) {
    throw new SqsError('QueueDoesNotExist', 'The specified queue does not exist.');
  }
  if (typeof MessageBody !== 'string' || MessageBody === '') {
    throw new SqsError('MissingParameter', 'The request must contain the parameter MessageBody.');
  }
  if (Buffer.byteLength(MessageBody) > MOST_BYTES) {
    throw new SqsError('InvalidParameterValue', `Message must be shorter than ${MOST_BYTES} bytes.`);
  }
  return { body: MessageBody, delayMs: Number(DelaySeconds) * 1000 };
}
