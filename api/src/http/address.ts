import { isIPv6 } from 'node:net';
import { same } from './signature.ts';

/** What the two ways into the shop tell about the connection: API Gateway's event, or a socket. */
export type Connection = {
  requestContext?: { requestId?: string; identity?: { sourceIp?: string } };
  incoming?: { socket?: { remoteAddress?: string } };
};

/**
 * Whether a request carries what only our own CloudFront adds, and our pages. While it is being rotated two secrets are
 * right, and the pages show two: nobody learns of the new one at the same moment.
 */
export function cameByOurEdge(headers: Headers, originSecrets: readonly string[]): boolean {
  const shown = (headers.get('x-origin-verify') ?? '').split(',', 2);
  return originSecrets.some((secret) => shown.some((each) => same(each, secret)));
}

/**
 * The network a request comes from. A header is believed only when the request came by our own edge, whose function
 * writes `X-Viewer-Address`, whatever the client had sent.
 */
export function addressOf(headers: Headers, connection: Connection, originSecrets: readonly string[]): string {
  const viewer = headers.get('x-viewer-address');
  if (viewer && cameByOurEdge(headers, originSecrets)) return networkOf(viewer);
  const { requestContext, incoming } = connection;
  return networkOf(requestContext?.identity?.sourceIp ?? incoming?.socket?.remoteAddress ?? 'unknown');
}

/** One household has 2^64 addresses of the newer kind: a limit that counted each would limit nobody. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [, old] = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address) ?? [];
  return old ?? `${groupsOf(address).slice(0, 4).join(':')}::/64`;
}

function groupsOf(address: string): string[] {
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16).toString(16));
}
