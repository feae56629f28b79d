import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the page function lies, as `build-pages.ts` puts it together. */
    pages: string;
  }
}

/** Vitest calls this once before all tests, and what it returns once after them. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-pages-'));
  const script = fileURLToPath(new URL('../build-pages.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, `${folder}/pages`], {
    encoding: 'utf8',
    // OpenNext leaves things there.
    env: { ...process.env, TMPDIR: folder },
  });
  if (status !== 0) throw new Error(`The pages could not be built:\n${stdout}${stderr}`);
  project.provide('pages', `${folder}/pages/server`);
  return () => rmSync(folder, { recursive: true, force: true });
}
