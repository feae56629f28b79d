import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves a pool's public keys, until it is told to answer something else. */
export async function aKeyServer(keys: object) {
  let reply = { status: 200, body: JSON.stringify(keys) };
  const server = createServer((_, response) => {
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer(status: number, body = JSON.stringify(keys)) {
      reply = { status, body };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
