import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { keepEngine } from './keep-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-kept-'));
let kept: ReturnType<typeof keepEngine> | undefined;
afterEach(() => kept?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep() {
  const onRestart = vi.fn<(reason: string) => void>();
  const onGiveUp = vi.fn<(reason: string) => void>();
  kept = keepEngine({ path: folder, onRestart, onGiveUp });
  return { url: kept.url, onRestart, onGiveUp };
}

describe('the engine of a shop', () => {
  it('answers at the same address again after it was killed', async () => {
    const { url, onGiveUp } = keep();
    await answers(await url);
    process.kill(await theEngine(), 'SIGKILL');
    await answers(await url);
    expect(onGiveUp).not.toHaveBeenCalled();
  });

  it('comes back also when it stops while it is starting again', async () => {
    const { url, onRestart, onGiveUp } = keep();
    await answers(await url);
    const tables = join(folder, 'tables.db');
    renameSync(tables, `${tables}.aside`);
    mkdirSync(tables);
    // The first start again finds a folder where its file was; the second one finds the file.
    onRestart.mockImplementation(() => {
      if (onRestart.mock.calls.length !== 2) return;
      rmdirSync(tables);
      renameSync(`${tables}.aside`, tables);
    });
    process.kill(await theEngine(), 'SIGKILL');
    await vi.waitFor(() => expect(onRestart).toHaveBeenCalledTimes(2), WAIT);
    await answers(await url);
    expect(onGiveUp).not.toHaveBeenCalled();
  });

  it('is given up when it keeps stopping', async () => {
    const { url, onRestart, onGiveUp } = keep();
    await answers(await url);
    let last: number | undefined;
    for (let kills = 0; kills < 5; kills++) {
      last = await theEngine(last);
      process.kill(last, 'SIGKILL');
    }
    await vi.waitFor(() =>
      expect(onGiveUp).toHaveBeenCalledWith(expect.stringMatching(/^The database keeps stopping/)),
    );
    expect(onRestart).toHaveBeenCalledTimes(4);
  });
});

const WAIT = { timeout: 10_000, interval: 1 };

function answers(url: string): Promise<Response> {
  return vi.waitFor(() => fetch(url), WAIT);
}

/** The process that has this folder open; another than the one named. */
function theEngine(butNot?: number): Promise<number> {
  return vi.waitFor(() => {
    const found = pids().find((pid) => pid !== butNot && isEngineHere(pid));
    if (found === undefined) throw new Error('There is no engine.');
    return found;
  }, WAIT);
}

function isEngineHere(pid: number): boolean {
  try {
    const [program = '', ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return program.endsWith('dynoxide') && words.some((word) => word.startsWith(folder));
  } catch {
    return false;
  }
}

function pids(): number[] {
  return readdirSync('/proc').map(Number).filter(Boolean);
}
