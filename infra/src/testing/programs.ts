import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that a script finds before the real ones, with files beside them to read answers from and write down questions in. */
export async function programs(scripts: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'rakhi-programs-'));
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(folder, name), script);
    await chmod(join(folder, name), 0o755);
  }
  return {
    env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
    async write(file: string, lines: readonly string[]): Promise<void> {
      await writeFile(join(folder, file), lines.map((line) => `${line}\n`).join(''));
    },
    async read(file: string): Promise<string[]> {
      return (await readFile(join(folder, file), 'utf8')).split('\n').filter(Boolean);
    },
    close: () => rm(folder, { recursive: true }),
  };
}
