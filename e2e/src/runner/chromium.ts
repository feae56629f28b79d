import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

export type Chromium = { path: string; environment: Record<string, string> };

const DEBIAN = '/usr/bin/chromium';

/** The browser in CHROMIUM_PATH, the one that comes with npm, or Debian's: the first that can run here. */
export async function findChromium(): Promise<Chromium> {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist.`);
    return { path: wanted, environment: {} };
  }
  const fromNpm = await chromium.executablePath();
  if (runs(fromNpm)) return { path: fromNpm, environment: {} };
  if (existsSync(DEBIAN) && runs(DEBIAN)) return { path: DEBIAN, environment: {} };
  throw new Error(
    'No browser can start here. On Debian and Ubuntu: apt-get install libnss3 libnspr4 (or chromium); elsewhere set CHROMIUM_PATH.',
  );
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ['--headless', '--no-sandbox', '--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
