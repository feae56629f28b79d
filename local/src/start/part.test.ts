import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type Part, startPart } from './part.ts';
import type { Told } from './testing/fixture-part.ts';

const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-part-'));
const log = openSync(join(folder, 'log'), 'w');
let part: Part<Told> | undefined;
afterEach(() => part?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(environment: Record<string, string>) {
  const onRestart = vi.fn<(reason: string) => void>();
  const onGiveUp = vi.fn<(reason: string) => void>();
  const file = 'start/testing/fixture-part.ts';
  part = startPart<Told>({ name: 'The fixture', file, environment, log, onRestart, onGiveUp });
  return { part, onRestart, onGiveUp };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a part', () => {
  it('passes on what it told, and is gone when it is closed', async () => {
    const { part, onRestart } = start({ GREETING: 'namaste' });
    const { pid, greeting } = await part.told;
    expect(greeting).toBe('namaste');
    expect(isAlive(pid)).toBe(true);
    await part.close();
    expect(isAlive(pid)).toBe(false);
    expect(onRestart).not.toHaveBeenCalled();
  });

  it('is started again when it is killed', async () => {
    const { part, onRestart, onGiveUp } = start({ GREETING: 'namaste' });
    const { pid } = await part.told;
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(onRestart).toHaveBeenCalledWith('The fixture stopped (SIGKILL); starting it again'));
    expect(onGiveUp).not.toHaveBeenCalled();
  });

  it('is given up when it keeps stopping', async () => {
    const broken = join(folder, 'broken');
    const { part, onRestart, onGiveUp } = start({ GREETING: 'namaste', BROKEN: broken });
    const { pid } = await part.told;
    writeFileSync(broken, '');
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(onGiveUp).toHaveBeenCalledWith('The fixture keeps stopping (status 3)'), {
      timeout: 15_000,
      interval: 50,
    });
    expect(onRestart).toHaveBeenCalledTimes(4);
  });

  it('is not tried again when it does not start the first time', async () => {
    const { part, onRestart } = start({ MUTE: 'true' });
    await expect(part.told).rejects.toThrow('The fixture did not start');
    expect(onRestart).not.toHaveBeenCalled();
  });

  it('can be closed while it is still starting', async () => {
    const { part } = start({ GREETING: 'namaste' });
    const outcome = expect(part.told).rejects.toThrow('did not start');
    await part.close();
    await outcome;
  });
});
