import { expect, it } from 'vitest';
import { BUNDLES, bundled, MOST_BYTES } from './bundles.ts';

it.each(BUNDLES)('the function of %s is small enough to start quickly', async (name) => {
  const { atStart } = await bundled(name);
  expect(atStart).toBeGreaterThan(100 * 1024);
  expect(atStart).toBeLessThanOrEqual(MOST_BYTES);
});
