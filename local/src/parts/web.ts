import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { partIsReady, told } from './part-process.ts';

const port = Number(told('WEB_PORT'));
const web = next({
  dev: false,
  dir: fileURLToPath(new URL('../../../web', import.meta.url)),
  hostname: '127.0.0.1',
  port,
});
await web.prepare();

const answer = web.getRequestHandler();
const server = createServer((request, response) => void answer(request, response));
// Longer than the gateway keeps its connections, so that it never sends on one that is just being closed.
server.keepAliveTimeout = 65_000;
await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

partIsReady({}, async () => {
  server.closeAllConnections();
  server.close();
});
