import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../seed/demo-people.ts';
import { addressTable } from './address-table.ts';
import { stepsOn } from './steps.ts';

async function written(isTTY: boolean): Promise<string> {
  const out = Object.assign(new PassThrough(), { isTTY });
  await stepsOn(out as unknown as NodeJS.WriteStream)('Filling the demo shop', async (say) => say('drawing 1 of 53'));
  return String(out.read());
}

describe('steps', () => {
  it('show what they are at on a terminal', async () => {
    expect(await written(true)).toContain('drawing 1 of 53\u001b[K');
  });

  it('leave one plain line each in a file', async () => {
    expect(await written(false)).toMatch(/^ {2}Filling the demo shop … +0\.0 s\n$/);
  });
});

describe('the table of addresses', () => {
  const running = { shop: 'http://127.0.0.1:4700', api: 'http://127.0.0.1:4700/api', mailbox: 'http://127.0.0.1:3' };
  const table = (demo: boolean) => addressTable(running, { dataDir: '/shop/.data', demo, seconds: '3.5' });

  it('names what a newcomer opens next', () => {
    for (const fact of ['Open after 3.5 s', running.shop, `${running.api}/docs`, running.mailbox, '/shop/.data']) {
      expect(table(true)).toContain(fact);
    }
  });

  it('names sign-ins only where there are some', () => {
    expect(table(true)).toContain(DEMO_PASSWORD);
    expect(table(false)).not.toContain('example.com');
  });
});
