import { expect, test as plain } from '@playwright/test';

/** The address of what was asked for and was not there: a wrong password, a product that has gone. */
const MISSING = /^Failed to load resource/;

/** Every page is watched: a smuggled script that ran, a broken content policy or an error nobody caught fails its test. */
export const test = plain.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, use) => {
      const seen: string[] = [];
      page.on('dialog', (dialog) => {
        seen.push(`${page.url()} opened a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => seen.push(`${page.url()} threw: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !MISSING.test(message.text())) seen.push(`${page.url()}: ${message.text()}`);
      });
      await use(undefined);
      expect(seen).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
