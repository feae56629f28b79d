import { beforeEach, describe, expect, it } from 'vitest';
import { idempotencyIn } from './idempotency.ts';
import { aClient, aTable } from './testing/a-table.ts';
import { capacityOf } from './testing/capacity.ts';
import { faulty } from './testing/faulty.ts';

const { table, client } = await aTable();
const idempotency = idempotencyIn<{ status: number }>(table, client);

const AT = new Date('2027-08-10T10:00:00.000Z');
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000);

let key = 0;
beforeEach(() => {
  key += 1;
});
const claim = (now = AT, hash = 'hash') => idempotency.claim('user_1', `key_${key}`, hash, now);

describe('a repeated request', () => {
  it('is worked on once, also when it comes three times at once', async () => {
    const claims = await Promise.all([claim(), claim(), claim()]);
    expect(claims.map(({ state }) => state).sort()).toEqual(['new', 'running', 'running']);
  });

  it('is answered as the first time, for 24 hours', async () => {
    await claim();
    await idempotency.finish('user_1', `key_${key}`, { status: 201 });
    expect(await claim(later(86_399))).toEqual({ state: 'done', reply: { status: 201 } });
    expect(await claim(later(86_400))).toEqual({ state: 'new' });
  });

  it('is another matter for another caller', async () => {
    await claim();
    expect(await idempotency.claim('user_2', `key_${key}`, 'hash', AT)).toEqual({ state: 'new' });
  });

  it('is refused when it asks for something else', async () => {
    await claim();
    expect(await claim(later(1), 'other')).toEqual({ state: 'mismatch' });
  });

  it('goes on where a dead one has stopped, once', async () => {
    await claim();
    expect(await claim(later(59))).toEqual({ state: 'running' });
    const claims = await Promise.all([claim(later(60)), claim(later(60))]);
    expect(claims).toEqual(expect.arrayContaining([{ state: 'again' }, { state: 'running' }]));
  });

  it('begins anew after a release, but an answer that was given stays', async () => {
    await claim();
    await idempotency.release('user_1', `key_${key}`);
    expect(await claim()).toEqual({ state: 'new' });
    await idempotency.finish('user_1', `key_${key}`, { status: 200 });
    await idempotency.release('user_1', `key_${key}`);
    expect(await claim()).toMatchObject({ state: 'done' });
  });

  it('is not held up by its own first answer, which was lost', async () => {
    const lossy = aClient();
    const lost = Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    faulty(lossy, (_, n) => (n === 1 ? { when: 'after', error: lost } : undefined));
    const claims = idempotencyIn<{ status: number }>(table, lossy);
    expect(await claims.claim('user_1', `key_${key}`, 'hash', AT)).toEqual({ state: 'new' });
    expect(await claim()).toEqual({ state: 'running' });
  });

  it('costs so many capacity units', async () => {
    expect(await capacityOf(client, () => claim())).toEqual({ read: 0, write: 1, calls: 1 });
    const finish = () => idempotency.finish('user_1', `key_${key}`, { status: 200 });
    expect(await capacityOf(client, finish)).toEqual({ read: 0, write: 1, calls: 1 });
  });
});
