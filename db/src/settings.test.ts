import { DEFAULT_DELIVERY_SETTINGS, DEFAULT_SHOP_SETTINGS, type ShopSettings } from '@rakhi/core';
import { expect, it } from 'vitest';
import { settingsIn } from './settings.ts';
import { aTable } from './testing/a-table.ts';
import { capacityOf } from './testing/capacity.ts';

const { table, client } = await aTable();
const settings = settingsIn(table, client);

const SETTINGS: ShopSettings = {
  delivery: DEFAULT_DELIVERY_SETTINGS,
  tax: { TX: { rate: 825, shippingTaxable: true } },
  banner: '',
  contact: { email: 'hello@example.com', phone: '+1 512 555 0100', hours: 'Mon–Fri 9–5' },
  isDemo: true,
};

it('goes by the defaults until the owner has said otherwise', async () => {
  expect(await settings.read()).toEqual(DEFAULT_SHOP_SETTINGS);
});

it('reads what was written last', async () => {
  await settings.write(SETTINGS);
  await settings.write({ ...SETTINGS, banner: 'Order by Friday' });
  expect(await settings.read()).toEqual({ ...SETTINGS, banner: 'Order by Friday' });
  expect(await capacityOf(client, () => settings.read())).toEqual({ read: 1, write: 0, calls: 1 });
});
