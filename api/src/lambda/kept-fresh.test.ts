import { describe, expect, it } from 'vitest';
import { keptFresh } from './kept-fresh.ts';

const MINUTE = 60_000;

describe('what is built from settings', () => {
  it('stays for five minutes, whatever they say meanwhile', async () => {
    const { source, shop } = await opened();
    const first = await shop();
    source.secret = 'new';
    source.time = 5 * MINUTE - 1;
    expect(await shop()).toBe(first);
    expect(source.reads).toBe(1);
  });

  it('is built anew when they have changed by then', async () => {
    const { source, shop } = await opened();
    source.secret = 'new';
    source.time = 5 * MINUTE;
    expect(await shop()).toEqual({ opensWith: 'new' });
    source.time = 6 * MINUTE;
    await shop();
    expect(source.reads).toBe(2);
  });

  it('stays when they are the same', async () => {
    const { source, shop } = await opened();
    const first = await shop();
    source.time = 5 * MINUTE;
    expect(await shop()).toBe(first);
  });

  it.each(['unreadable', 'wrong'])('stays when they are %s, and is tried again five minutes later', async (secret) => {
    const { source, shop } = await opened();
    const first = await shop();
    source.secret = secret;
    source.time = 5 * MINUTE;
    expect(await shop()).toBe(first);
    source.secret = 'new';
    source.time = 10 * MINUTE;
    expect(await shop()).toEqual({ opensWith: 'new' });
  });

  it.each(['unreadable', 'wrong'])('is not there at all when they are %s from the first', async (secret) => {
    await expect(opened(secret)).rejects.toThrow(secret);
  });
});

async function opened(secret = 'old') {
  const source = {
    secret,
    time: 0,
    reads: 0,
    now: () => source.time,
    async read() {
      source.reads += 1;
      if (source.secret === 'unreadable') throw new Error('unreadable');
      return { secret: source.secret };
    },
    build(settings: { secret: string }) {
      if (settings.secret === 'wrong') throw new Error('wrong');
      return { opensWith: settings.secret };
    },
  };
  return { source, shop: await keptFresh(source) };
}
