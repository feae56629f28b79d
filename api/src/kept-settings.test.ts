import { DEFAULT_SHOP_SETTINGS } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { keptSettings } from './kept-settings.ts';

function aTableOfSettings() {
  let stored = DEFAULT_SHOP_SETTINGS;
  let now = 0;
  const table = { reads: 0, isDown: false };
  const settings = keptSettings(
    {
      read: async () => {
        table.reads += 1;
        if (table.isDown) throw new Error('the table does not answer');
        return stored;
      },
      write: async (changed) => {
        stored = changed;
      },
    },
    { now: () => new Date(now) },
  );
  return { table, settings, wait: (ms: number) => (now += ms) };
}

describe('settings', () => {
  it('are read once for many requests, and again after a few seconds', async () => {
    const { table, settings, wait } = aTableOfSettings();
    await Promise.all([settings.read(), settings.read(), settings.read()]);
    expect(table.reads).toBe(1);
    wait(5_000);
    await settings.read();
    expect(table.reads).toBe(2);
  });

  it('show at once what was just written', async () => {
    const { settings } = aTableOfSettings();
    await settings.read();
    await settings.write({ ...DEFAULT_SHOP_SETTINGS, banner: 'Order by Friday' });
    expect(await settings.read()).toMatchObject({ banner: 'Order by Friday' });
  });

  it('are asked for again after a failure', async () => {
    const { table, settings } = aTableOfSettings();
    table.isDown = true;
    await expect(settings.read()).rejects.toThrow('does not answer');
    table.isDown = false;
    expect(await settings.read()).toEqual(DEFAULT_SHOP_SETTINGS);
  });
});
