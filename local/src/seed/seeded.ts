import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Seeded = { demo: boolean };

/** What a data folder was filled with; undefined while it has not been. */
export function readSeeded(dataDir: string): Seeded | undefined {
  const file = marker(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Seeded) : undefined;
}

export function markSeeded(dataDir: string, seeded: Seeded): void {
  writeFileSync(marker(dataDir), JSON.stringify(seeded), { mode: 0o600 });
}

function marker(dataDir: string): string {
  return join(dataDir, 'seeded.json');
}
