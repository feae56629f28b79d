import { connect } from 'node:net';

export type Reply = { status: number; body: string };
type Line = { ask(message: string): Promise<Reply>; isOpen(): boolean };

/** Connections that are kept, each with one question at a time. All that node:http can do besides costs half of a history. */
export function keptLines(url: string): (message: string) => Promise<Reply> {
  const { hostname: host, port } = new URL(url);
  const idle: Line[] = [];
  return async (message) => {
    const kept = idle.pop();
    const line = kept?.isOpen() ? kept : openLine({ host, port: Number(port) });
    const reply = await line.ask(message);
    idle.push(line);
    return reply;
  };
}

function openLine(address: { host: string; port: number }): Line {
  const socket = connect({ ...address, noDelay: true }).unref();
  let received = Buffer.alloc(0);
  let answer: ((reply: Reply | Error) => void) | undefined;
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    const reply = replyIn(received);
    if (!reply) return;
    received = Buffer.alloc(0);
    answer?.(reply);
  });
  socket.on('error', (error) => answer?.(error));
  socket.on('close', () => answer?.(new Error('The engine hung up.')));
  return {
    isOpen: () => socket.writable,
    ask: (message) =>
      new Promise((resolve, reject) => {
        answer = (reply) => (reply instanceof Error ? reject(reply) : resolve(reply));
        socket.write(message);
      }),
  };
}

/** Undefined while something is missing. The engine always says how long its answer is. */
function replyIn(received: Buffer): Reply | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const [, length] = /content-length: (\d+)/i.exec(head) ?? [];
  const body = received.subarray(end + 4);
  if (body.length < Number(length)) return undefined;
  return { status: Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)), body: body.toString() };
}
