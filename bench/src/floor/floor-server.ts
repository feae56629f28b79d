import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that an answer over HTTP costs in Node: takes a body, answers `/{n}` with n bytes, knows nothing. */
const server = createServer((request, response) => {
  const answer = Buffer.alloc(Number(request.url?.slice(1)), 'a');
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
