import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compose, createApp, loadConfig } from '@rakhi/api';

type Heard = { path: string; headers: Record<string, string> };

/** The real API behind a real socket, as API Gateway leaves it to whoever knows its secret; and what it hears. */
export async function anApi(environment: Readonly<Record<string, string>>) {
  const time = { ahead: 0 };
  let isBroken = false;
  const clock = { now: () => new Date(Date.now() + time.ahead) };
  const app = createApp(compose(loadConfig(environment), { clock }));
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const headers = request.headers as Record<string, string>;
    heard.push({ path: request.url ?? '', headers });
    if (isBroken) return void response.writeHead(503).end();
    const answer = await app.fetch(new Request(`http://api.test${request.url}`, { headers }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    heard,
    /** Nobody waits in a test. */
    pass(seconds: number) {
      time.ahead += seconds * 1000;
    },
    breaks() {
      isBroken = true;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
