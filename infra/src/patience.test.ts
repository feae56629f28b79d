import { type Area, areas, STRIPE_PATIENCE } from '@rakhi/api';
import { expect, it } from 'vitest';
import { functionOf, readTemplate } from './read-template.ts';

/** Beside Stripe: the pauses between the tries, and giving back what was held. */
const FOR_THE_REST = 5;
/** API Gateway waits no longer. */
const GATEWAY = 29;

const template = readTemplate();
const asksStripe = (area: Area) => areas[area].some(({ refusals }) => refusals?.includes('payment_unavailable'));

it.each((Object.keys(areas) as Area[]).filter(asksStripe))('the function of %s outlives a silent Stripe', (area) => {
  const { maxNetworkRetries, timeout } = STRIPE_PATIENCE;
  const lives = functionOf(template, area).Timeout ?? template.Globals.Function.Timeout;
  expect(lives).toBeGreaterThanOrEqual(((1 + maxNetworkRetries) * timeout) / 1000 + FOR_THE_REST);
  expect(lives).toBeLessThan(GATEWAY);
});
