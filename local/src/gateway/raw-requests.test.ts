import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { aGateway } from './testing/a-gateway.ts';

/** Far shorter than anybody needs, so that no test waits for them. */
const HASTY = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };

let close = async (): Promise<void> => undefined;
afterEach(() => close());

/** The bytes themselves, and whatever comes back until the other side hangs up. */
async function sent(lines: string[], behind: Parameters<typeof aGateway>[0] = {}): Promise<string> {
  const reached = () => new Response('reached');
  const gateway = await aGateway({ web: reached, api: reached, ...behind });
  close = gateway.close;
  const { port, host } = new URL(gateway.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(lines.join('\r\n').replaceAll('HOST', host));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A connection that is cut rather than closed is an answer too.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

const END = ['', ''];
const LAST = 'Connection: close';

describe('a request that never ends', () => {
  it.each<[string, string[]]>([
    ['in its first line', ['GET / HT']],
    ['in its headers', ['GET / HTTP/1.1', 'Host: HOST', 'X-Slow: ']],
    ['in its body', ['POST /api/cart HTTP/1.1', 'Host: HOST', 'Content-Length: 100', '', '{"productId":']],
    [
      'in a body of chunks',
      ['POST /api/cart HTTP/1.1', 'Host: HOST', 'Transfer-Encoding: chunked', '', '5', '{"pro', ''],
    ],
  ])('%s is cut off', async (_, lines) => {
    const api = async (request: Request) => new Response(await request.text().catch(() => ''));
    expect(await sent(lines, { patience: HASTY, api })).toMatch(/^HTTP\/1\.1 408 |^$/);
  });
});

describe('what is no honest request', () => {
  it.each<[string, number, string[]]>([
    ['two lengths', 400, ['POST /api/a HTTP/1.1', 'Host: HOST', 'Content-Length: 1', 'Content-Length: 2', '', 'ab']],
    [
      'a length and chunks',
      400,
      ['POST /api/a HTTP/1.1', 'Host: HOST', 'Content-Length: 4', 'Transfer-Encoding: chunked', '', '0', ...END],
    ],
    [
      'chunks spelt oddly',
      400,
      ['POST /api/a HTTP/1.1', 'Host: HOST', 'Transfer-Encoding: chunked, identity', '', '0', ...END],
    ],
    ['a header folded over two lines', 400, ['GET / HTTP/1.1', 'Host: HOST', 'X-A: 1', ' folded: 2', ...END]],
    ['a space before the colon', 400, ['GET / HTTP/1.1', 'Host : HOST', ...END]],
    ['no host', 400, ['GET / HTTP/1.1', ...END]],
    ['two hosts', 421, ['GET / HTTP/1.1', 'Host: HOST', 'Host: evil.example', LAST, ...END]],
    ['a foreign address in its first line', 421, ['GET http://evil.example/ HTTP/1.1', 'Host: HOST', LAST, ...END]],
    ['a foreign host with our port', 421, ['GET / HTTP/1.1', 'Host: evil.example:4700', LAST, ...END]],
    ['headers without measure', 431, ['GET / HTTP/1.1', 'Host: HOST', `X-Long: ${'a'.repeat(20_000)}`, ...END]],
    ['an address without measure', 431, [`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: HOST', ...END]],
    ['a protocol of the future', 400, ['GET / HTTP/3.0', 'Host: HOST', ...END]],
    ['a wish to be traced', 405, ['TRACE / HTTP/1.1', 'Host: HOST', LAST, ...END]],
    ['something to change on a page', 405, ['POST /cart HTTP/1.1', 'Host: HOST', 'Content-Length: 0', LAST, ...END]],
  ])('with %s, is refused: %s', async (_, status, lines) => {
    const answer = await sent(lines);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toContain('reached');
  });

  it('does not hide a second request in the first', async () => {
    const hidden = 'GET /api/hidden HTTP/1.1\r\nHost: HOST\r\n\r\n';
    const lines = [
      'POST /api/a HTTP/1.1',
      'Host: HOST',
      'Content-Length: 4',
      'Transfer-Encoding : chunked',
      '',
      '0',
      '',
    ];
    const answer = await sent([...lines, hidden]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('reached');
  });
});

describe('a way to another protocol', () => {
  it('is not opened for a tunnel', async () => {
    expect(await sent(['CONNECT evil.example:443 HTTP/1.1', 'Host: HOST', ...END])).not.toContain(' 200 ');
  });

  it.each(['websocket', 'h2c'])('is not opened for %s', async (protocol) => {
    const lines = ['GET / HTTP/1.1', 'Host: HOST', 'Connection: Upgrade, close', `Upgrade: ${protocol}`, ...END];
    const answer = await sent(lines);
    expect(answer).toMatch(/^HTTP\/1\.1 /);
    expect(answer).not.toMatch(/^HTTP\/1\.1 101/);
  });
});
