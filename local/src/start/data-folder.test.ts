import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markSeeded } from '../seed/seeded.ts';
import { forgetShop, makeDataFolder, refuseDemoFor } from './data-folder.ts';
import { holdFolder } from './hold-folder.ts';
import { forgetRunning, type Running, readRunning, tellRunning } from './running.ts';
import { secretsIn } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RUNNING: Running = {
  pid: 1,
  shop: 'http://127.0.0.1:4700',
  api: 'http://127.0.0.1:4700/api',
  stripe: 'http://127.0.0.1:1',
  cognito: { endpoint: 'http://127.0.0.1:2', userPoolId: 'us-east-1_Local0001', clientId: 'client' },
  mailbox: 'http://127.0.0.1:3',
  images: 'http://127.0.0.1:4',
  queue: 'http://127.0.0.1:6',
  dynamodb: 'http://127.0.0.1:5',
  table: 'usarakhi-local',
};

describe('the data folder', () => {
  it('is made with its parents, for its owner only', () => {
    const deep = join(folder, 'a', 'b');
    makeDataFolder(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  it('is refused with a sentence where it cannot be', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')]) expect(() => makeDataFolder(path)).toThrow(/cannot be written/);
    expect(() => makeDataFolder('/proc/none/below')).toThrow(/cannot be written/);
  });

  it('loses what the shop keeps, and nothing else, when the shop begins anew', () => {
    secretsIn(folder);
    mkdirSync(join(folder, 'dynamodb'));
    writeFileSync(join(folder, 'mine.txt'), '');
    forgetShop(folder);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it('loses nothing when it has never held a shop', () => {
    mkdirSync(join(folder, 'images'));
    forgetShop(folder);
    expect(existsSync(join(folder, 'images'))).toBe(true);
  });

  it('is not taken for an empty shop when it holds the demo', () => {
    expect(() => refuseDemoFor(folder, { demo: false })).not.toThrow();
    markSeeded(folder, { demo: true });
    expect(() => refuseDemoFor(folder, { demo: true })).not.toThrow();
    expect(() => refuseDemoFor(folder, { demo: false })).toThrow(/--fresh/);
  });
});

describe('a folder that is held', () => {
  it('is refused to a second shop, which learns where the first one is', async () => {
    await holdFolder(folder);
    await expect(holdFolder(folder)).rejects.toThrow('This shop is just being opened');
    tellRunning(folder, RUNNING);
    await expect(holdFolder(folder)).rejects.toThrow('This shop is open already, at http://127.0.0.1:4700');
  });

  it('is free again when only the file of a killed shop is left, whoever has its number now', async () => {
    tellRunning(folder, { ...RUNNING, pid: process.pid });
    await expect(holdFolder(folder)).resolves.toBeUndefined();
  });
});

describe('running.json', () => {
  it('is readable by its owner only, and gone when the shop has stopped', () => {
    tellRunning(folder, RUNNING);
    expect(readRunning(folder)).toEqual(RUNNING);
    expect(statSync(join(folder, 'running.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['running.json']);
    forgetRunning(folder);
    forgetRunning(folder);
    expect(readRunning(folder)).toBeUndefined();
  });
});

describe('secrets', () => {
  it('are made once and kept', () => {
    const first = secretsIn(folder);
    expect(secretsIn(folder)).toEqual(first);
    expect(first.webhook).toMatch(/^whsec_.{40,}$/);
    expect(new Set(Object.values(first)).size).toBe(3);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});
