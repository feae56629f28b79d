import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { loopbackHost, loopbackOnly } from './loopback.ts';

const app = new Hono();
app.use('/gateway', loopbackHost);
app.use('/stand-in', loopbackOnly);
app.all('*', (c) => c.text('done'));

describe('a server of one machine', () => {
  it.each<[string, Record<string, string>, number, number]>([
    ['its own address', { host: '127.0.0.1:4700' }, 200, 200],
    ['its own name', { host: 'localhost:4700' }, 200, 200],
    ['its newer address', { host: '[::1]:4700' }, 200, 200],
    ['a page of this machine', { host: 'localhost', origin: 'http://127.0.0.1:4700' }, 200, 200],
    ['a foreign name that points here', { host: 'attacker.example' }, 421, 421],
    ['a foreign name that looks like it', { host: '127.0.0.1.attacker.example' }, 421, 421],
    ['no name at all', {}, 421, 421],
    // The gateway leaves foreign pages to the API, which answers them as it does on AWS.
    ['a page of the internet', { host: '127.0.0.1', origin: 'https://attacker.example' }, 200, 403],
    ['a page that hides where it is from', { host: '127.0.0.1', origin: 'null' }, 200, 403],
  ])('answers to %s as it must', async (_, headers, gateway, standIn) => {
    const statusOf = async (path: string) => (await app.request(path, { method: 'POST', headers })).status;
    expect([await statusOf('/gateway'), await statusOf('/stand-in')]).toEqual([gateway, standIn]);
  });
});
