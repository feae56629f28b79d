import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing that axe knows about WCAG 2.2 AA is wrong with this page, and it fits. */
export async function expectAccessible(page: Page): Promise<void> {
  // After a step inside the shop the title follows the page by a moment.
  await expect(page).toHaveTitle(/Usa Rakhi/);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, `on ${page.url()}`).toEqual([]);
  await expectFits(page);
}

/** Nothing runs out of the side of the page. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  // Less than nothing where an open sheet has taken the scroll bar away.
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}
