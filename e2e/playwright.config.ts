import { defineConfig } from '@playwright/test';
import { running } from './src/support/running.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: './src/journeys',
  testMatch: '*.journey.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    // Named by the runner; without one (when tools only read this file) there is nothing to test.
    baseURL: process.env['RUNNING'] ? running().shop : '',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '', args: FLAGS },
    trace: 'retain-on-failure',
  },
});
