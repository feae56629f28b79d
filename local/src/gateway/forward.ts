import { proxy } from 'hono/proxy';

/** Meant for one connection only (RFC 9110, 7.6.1), so not for the one behind. */
const HOP_BY_HOP = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Hands a request on to a server behind the gateway. Rejects when nobody answers there, or not in time. */
export function forward(request: Request, to: string, withinMs?: number): Promise<Response> {
  const headers = new Headers(request.headers);
  const named = headers.get('connection')?.split(',') ?? [];
  for (const name of [...HOP_BY_HOP, ...named.map((each) => each.trim()).filter(isToken)]) headers.delete(name);
  const { host, protocol } = new URL(request.url);
  headers.set('x-forwarded-host', host);
  headers.set('x-forwarded-proto', protocol.slice(0, -1));
  const patience = withinMs === undefined ? [] : [AbortSignal.timeout(withinMs)];
  const signal = AbortSignal.any([request.signal, ...patience]);
  return proxy(to, { raw: request, headers, redirect: 'manual', signal });
}

const isToken = (name: string) => /^[\w!#$%&'*+.^`|~-]+$/.test(name);
