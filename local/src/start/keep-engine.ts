import { type Engine, startEngine } from '../dynamodb/engine.ts';
import type { Begun } from './closing.ts';

export type EngineWatch = { path: string; onRestart: (reason: string) => void; onGiveUp: (reason: string) => void };

const MOST_RESTARTS = 5;

/** An engine that stops by itself is started again on its port; everything committed is on disk. */
export function keepEngine({ path, onRestart, onGiveUp }: EngineWatch): Begun & { url: Promise<string> } {
  let restarts = 0;
  const launch = (port?: number): Promise<Engine> =>
    startEngine({ path, ...(port !== undefined && { port }), onExit: (reason) => void restart(reason) });
  const restart = async (reason: string) => {
    restarts += 1;
    if (restarts > MOST_RESTARTS) return onGiveUp(`The database keeps stopping (${reason})`);
    onRestart(`The database stopped (${reason}); starting it again`);
    const { url } = await engine;
    engine = launch(Number(new URL(url).port));
    engine.catch((error: Error) => onGiveUp(error.message));
  };
  let engine = launch();
  return {
    url: engine.then(({ url }) => url),
    close: () =>
      engine.then(
        (running) => running.close(),
        () => undefined,
      ),
  };
}
