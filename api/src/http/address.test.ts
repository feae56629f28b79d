import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

const gateway = { requestContext: { identity: { sourceIp: '203.0.113.9' } } };
const viewer = { 'cloudfront-viewer-address': '2001:db8::1:55000' };

describe('where a request comes from', () => {
  it.each([
    ['API Gateway says', {}, gateway, '203.0.113.9'],
    ['the socket says', {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } }, '127.0.0.1'],
    ['nobody says', {}, {}, 'unknown'],
    ['a header says without our secret', viewer, gateway, '203.0.113.9'],
    ['a header says with a wrong secret', { ...viewer, 'x-origin-verify': 'guess' }, gateway, '203.0.113.9'],
    ['our own CloudFront says', { ...viewer, 'x-origin-verify': 'ours' }, gateway, '2001:db8::1'],
    ['the client says', { 'x-forwarded-for': '198.51.100.1' }, gateway, '203.0.113.9'],
  ])('is what %s', (_, headers, connection, address) => {
    expect(addressOf(new Headers(headers), connection, 'ours')).toBe(address);
  });
});
