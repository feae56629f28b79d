import { startEngine } from '../dynamodb/engine.ts';
import type { Begun } from './closing.ts';
import { crashCounter } from './crashes.ts';

export type EngineWatch = { path: string; onRestart: (reason: string) => void; onGiveUp: (reason: string) => void };

/** An engine that stops by itself is started again on its port; everything committed is on disk. */
export function keepEngine({ path, onRestart, onGiveUp }: EngineWatch): Begun & { url: Promise<string> } {
  const crashes = crashCounter();
  let isClosing = false;
  let engine = startEngine({ path, onExit: restart });
  const url = engine.then((first) => first.url);

  async function restart(reason: string): Promise<void> {
    const port = Number(new URL(await url).port);
    if (isClosing) return;
    if (crashes.isTooOften()) return onGiveUp(`The database keeps stopping (${reason})`);
    onRestart(`The database stopped (${reason}); starting it again`);
    engine = startEngine({ path, port, onExit: restart });
    // One that dies before it listens has told nobody yet.
    engine.catch((error: Error) => restart(error.message));
  }

  return {
    url,
    async close() {
      isClosing = true;
      await engine.then(
        (running) => running.close(),
        () => undefined,
      );
    },
  };
}
