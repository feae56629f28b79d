import { timingSafeEqual } from 'node:crypto';

/** What the two ways into the shop tell about the connection: API Gateway's event, or a socket. */
export type Connection = {
  requestContext?: { requestId?: string; identity?: { sourceIp?: string } };
  incoming?: { socket?: { remoteAddress?: string } };
};

/**
 * Where a request comes from. A header is believed only when the request carries the secret that our own
 * CloudFront adds: then `CloudFront-Viewer-Address` was written by it, whatever the client had sent.
 */
export function addressOf(headers: Headers, connection: Connection, originSecret: string | undefined): string {
  const viewer = headers.get('cloudfront-viewer-address');
  if (viewer && originSecret && same(headers.get('x-origin-verify') ?? '', originSecret)) {
    return viewer.slice(0, viewer.lastIndexOf(':'));
  }
  return connection.requestContext?.identity?.sourceIp ?? connection.incoming?.socket?.remoteAddress ?? 'unknown';
}

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
