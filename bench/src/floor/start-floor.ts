import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cpuMsOf } from '../measure/shop-processes.ts';
import { type Ask, askWell, type Exchange } from '../shop/ask.ts';

export type Floor = {
  cpuMs(): number;
  /** As many requests with as many bytes as the unit made, one after the other. */
  repeat(exchanges: readonly Exchange[], ask: Ask): Promise<void>;
  close(): void;
};

/** A bare `node:http` server in a process of its own. */
export async function startFloor(): Promise<Floor> {
  const child = fork(fileURLToPath(import.meta.resolve('./floor-server.ts')), [], { execArgv: ['--import', 'tsx'] });
  const [port] = (await once(child, 'message')) as [number];
  const { pid = 0 } = child;
  return {
    cpuMs: () => cpuMsOf(pid),
    async repeat(exchanges, ask) {
      for (const { method, sentBytes, answerBytes } of exchanges) {
        const body = sentBytes > 0 && { body: { a: 'a'.repeat(Math.max(0, sentBytes - '{"a":""}'.length)) } };
        await askWell(ask, method, `http://127.0.0.1:${port}/${answerBytes}`, { ...body });
      }
    },
    close: () => child.disconnect(),
  };
}
