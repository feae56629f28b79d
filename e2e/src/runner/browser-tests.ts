import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { startOwnShop } from './own-shop.ts';
import { type Counts, tool } from './run.ts';
import { toldByLogs } from './told-by-logs.ts';

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Opens a shop of its own, in a folder and on ports of its own, so that one that runs already is left alone. */
export async function runBrowserTests(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-browser-'));
  const chromium = await findChromium();
  const dataDir = join(folder, 'data');
  const shop = await startOwnShop(dataDir);
  const report = join(folder, 'report.json');
  try {
    const status = await tool(
      'node_modules/@playwright/test/cli.js',
      ['test', '--config', 'e2e/playwright.config.ts'],
      {
        ...chromium.environment,
        CHROMIUM: chromium.path,
        RUNNING: JSON.stringify(shop.running),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    );
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const finds = await toldByLogs({ ...shop, dataDir });
    console.log(finds.length === 0 ? '  ✓  the logs of all this tell nothing of anybody' : finds.join('\n'));
    return {
      passed: stats.expected + (finds.length === 0 ? 1 : 0),
      failed: Math.max(stats.unexpected + stats.flaky, status === 0 ? 0 : 1) + (finds.length === 0 ? 0 : 1),
    };
  } finally {
    await shop.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
