import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freshSecrets } from './fresh-secrets.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.stubEnv('REVALIDATE_SECRET', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

it('pages have their secrets before anybody visits, and a rotated one five minutes later', async () => {
  const { source, look } = await opened();
  expect(process.env['REVALIDATE_SECRET']).toBe('old');
  source.secret = 'new';
  source.time = 5 * MINUTE - 1;
  await look();
  expect(process.env['REVALIDATE_SECRET']).toBe('old');
  source.time = 5 * MINUTE;
  await look();
  expect(process.env['REVALIDATE_SECRET']).toBe('new');
  expect(source.reads).toBe(2);
});

it('pages go on with what they have while a secret cannot be read', async () => {
  const { source, look } = await opened();
  source.secret = undefined;
  source.time = 5 * MINUTE;
  await look();
  expect(process.env['REVALIDATE_SECRET']).toBe('old');
  source.secret = 'new';
  source.time = 10 * MINUTE;
  await look();
  expect(process.env['REVALIDATE_SECRET']).toBe('new');
});

it('pages do not start without their secrets', async () => {
  const read = () => Promise.reject(new Error('no right to read it'));
  await expect(freshSecrets(read)).rejects.toThrow('no right');
});

async function opened() {
  const source: { secret: string | undefined; time: number; reads: number } = { secret: 'old', time: 0, reads: 0 };
  const read = async () => {
    source.reads += 1;
    if (source.secret === undefined) throw new Error('unreadable');
    return { REVALIDATE_SECRET: source.secret };
  };
  return { source, look: await freshSecrets(read, () => source.time) };
}
