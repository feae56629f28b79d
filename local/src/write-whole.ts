import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** The file as it was, or the new one, never half of it (a rename is atomic), and no draft left on a full disk. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.new`;
  try {
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
