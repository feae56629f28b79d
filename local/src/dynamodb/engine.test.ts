import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { findBinary, startEngine } from './engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('keeps its tables over a restart', async () => {
    const first = await startEngine({ path: join(folder, 'kept') });
    await createTable(first.url);
    await first.close();

    const second = await startEngine({ path: join(folder, 'kept') });
    expect(await tablesOf(second.url)).toEqual(['shop']);
    await second.close();
  });

  it('begins empty in memory and is gone after closing', async () => {
    const engine = await startEngine();
    expect(await tablesOf(engine.url)).toEqual([]);
    expect(isRunning(engine.pid)).toBe(true);
    await engine.close();
    expect(isRunning(engine.pid)).toBe(false);
  });

  it('tells when it ends by itself', async () => {
    const reason = await new Promise<string>((onExit, reject) => {
      startEngine({ onExit }).then((engine) => process.kill(engine.pid, 'SIGKILL'), reject);
    });
    expect(reason).toMatch(/ended/);
  });

  it('dies with its parent, even when the parent is killed', async () => {
    const pid = await killedParentOfAnEngine();
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  });

  it('names the way out on another platform', () => {
    expect(() => findBinary('darwin-arm64')).toThrow(/darwin-arm64.*set DYNAMODB_URL/);
  });

  it('refuses a folder that cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(startEngine({ path: join(file, 'tables') })).rejects.toThrow(/cannot write to/);
  });

  it('says why it could not start when the port is taken', async () => {
    const engine = await startEngine();
    await expect(startEngine({ port: Number(new URL(engine.url).port) })).rejects.toThrow(/did not start/);
    await engine.close();
  });
});

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

async function tablesOf(url: string): Promise<string[] | undefined> {
  return (await clientOf(url).send(new ListTablesCommand({}))).TableNames;
}

async function createTable(url: string): Promise<void> {
  const key = { AttributeName: 'PK' };
  await clientOf(url).send(
    new CreateTableCommand({
      TableName: 'shop',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ ...key, AttributeType: 'S' }],
      KeySchema: [{ ...key, KeyType: 'HASH' }],
    }),
  );
}

async function killedParentOfAnEngine(): Promise<number> {
  const engine = JSON.stringify(fileURLToPath(new URL('./engine.ts', import.meta.url)));
  const script = `const { startEngine } = await import(${engine}); console.log((await startEngine()).pid); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  const [said] = await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return Number(String(said));
}

/** A process that ended but was not yet collected by init still takes signals; its state tells. */
function isRunning(pid: number): boolean {
  try {
    return !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
