import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Asked = { headers?: Record<string, string>; body?: object };
export type Answer = { status: number; headers: IncomingMessage['headers']; text: string; bytes: number };
export type Ask = (method: string, url: string, asked?: Asked) => Promise<Answer>;
/** What went over the wire in one exchange, without headers. */
export type Exchange = { method: string; sentBytes: number; answerBytes: number };

/** Connections are kept, as a browser or a CDN keeps them, and there are as many as are needed at once. */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** One request by the plainest client there is, so that the generator of the load stays cheap. Any status is an answer. */
export const ask: Ask = (method, url, { headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const sent = body && JSON.stringify(body);
    const typed = sent === undefined ? {} : { 'content-type': 'application/json', 'content-length': lengthOf(sent) };
    const asking = request(url, { method, agent, headers: { ...typed, ...headers } }, (incoming) => {
      const { statusCode: status = 0, headers: told } = incoming;
      buffer(incoming).then(
        (all) => resolve({ status, headers: told, text: all.toString(), bytes: all.length }),
        reject,
      );
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // The shop closed a connection that had been idle, in the moment in which it was taken again: nothing was asked yet.
      const isIdleClose = asking.reusedSocket && error.code === 'ECONNRESET';
      if (isIdleClose) ask(method, url, { headers, ...(body && { body }) }).then(resolve, reject);
      else reject(error);
    });
    asking.end(sent);
  });

/** @throws Error when the answer is a refusal: a run with failures measures nothing */
export async function askWell(by: Ask, method: string, url: string, asked?: Asked): Promise<Answer> {
  return succeeded(await by(method, url, asked), `${method} ${url}`);
}

export function succeeded(answer: Answer, asked: string): Answer {
  if (answer.status < 200 || answer.status > 299)
    throw new Error(`${asked}: ${answer.status} ${answer.text.slice(0, 500)}`);
  return answer;
}

/** Remembers the size of everything, so that the floor can be asked for the same. */
export function recording(by: Ask): { ask: Ask; exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async ask(method, url, asked) {
      const answer = await by(method, url, asked);
      const sentBytes = asked?.body ? lengthOf(JSON.stringify(asked.body)) : 0;
      exchanges.push({ method, sentBytes, answerBytes: answer.bytes });
      return answer;
    },
  };
}

const lengthOf = (sent: string) => Buffer.byteLength(sent);
