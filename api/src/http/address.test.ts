import { describe, expect, it } from 'vitest';
import { addressOf, cameByOurEdge } from './address.ts';

const gateway = { requestContext: { identity: { sourceIp: '203.0.113.9' } } };
const viewer = { 'x-viewer-address': '2001:db8::1' };

describe('where a request comes from', () => {
  it.each([
    ['API Gateway says', {}, gateway, '203.0.113.9'],
    ['the socket says', {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } }, '127.0.0.1'],
    ['nobody says', {}, {}, 'unknown'],
    ['a header says without our secret', viewer, gateway, '203.0.113.9'],
    ['a header says with a wrong secret', { ...viewer, 'x-origin-verify': 'guess' }, gateway, '203.0.113.9'],
    ['our own CloudFront said before', { ...viewer, 'x-origin-verify': 'before' }, gateway, '2001:db8:0:0::/64'],
    ['our pages say who know more', { ...viewer, 'x-origin-verify': 'newer,ours' }, gateway, '2001:db8:0:0::/64'],
    ['a header says with many guesses', { ...viewer, 'x-origin-verify': 'a,b,ours' }, gateway, '203.0.113.9'],
    ['our own CloudFront says', { ...viewer, 'x-origin-verify': 'ours' }, gateway, '2001:db8:0:0::/64'],
    ['the client says', { 'x-forwarded-for': '198.51.100.1' }, gateway, '203.0.113.9'],
  ])('is what %s', (_, headers, connection, address) => {
    expect(addressOf(new Headers(headers), connection, ['ours', 'before'])).toBe(address);
  });
});

it('a shop without an edge has no secret that could be shown', () => {
  expect(cameByOurEdge(new Headers({ 'x-origin-verify': '' }), [])).toBe(false);
});

describe('addresses of the newer kind', () => {
  const networkOf = (sourceIp: string) => addressOf(new Headers(), { requestContext: { identity: { sourceIp } } }, []);

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:ffff::1'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2:0:0:0:9'],
    ['2001:db8::1', '2001:db8:0:0:1::'],
    ['1::2:3:4:5:6:7', '1:0:2:3::'],
    ['::1', '::2'],
    ['fe80::1%eth0', 'fe80::2'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
  ])('count as one within a network: %s and %s', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other));
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['::ffff:203.0.113.9', '::ffff:203.0.113.8'],
  ])('count apart in two: %s and %s', (one, other) => {
    expect(networkOf(one)).not.toBe(networkOf(other));
  });
});
