import { STRIPE_EVENT_TYPES } from '@rakhi/api';
import { expect, it } from 'vitest';
import { SHOP_EVENTS } from './shop-events.ts';

it('the shop hears of what it acts on, and of nothing else', () => {
  expect(SHOP_EVENTS).toEqual(STRIPE_EVENT_TYPES);
});
