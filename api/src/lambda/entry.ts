import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { type Area, areas } from '../app.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { within } from '../http/log-context.ts';
import { serve } from '../http/serve.ts';
import { keptFresh } from './kept-fresh.ts';
import { invocationOf } from './observed.ts';
import { type Environment, settingsFrom } from './settings.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** The function of one area. The stage of API Gateway is `/api`, so that its events come without that part of the path. */
export async function entryTo(area: Area): Promise<Handler> {
  const app = await freshShop((shop) => handle(serve(areas[area], shop)) as Handler);
  return async (event, context) => within(invocationOf(area, context), async () => (await app())(event, context));
}

/**
 * The shop, opened at cold start (when that fails, Lambda starts the function anew with the next event) and opened anew
 * after a secret has changed. `build` makes of it what a function needs; `spared` stands for settings that it has no use for.
 */
export function freshShop<Built>(
  build: (shop: Deps) => Built,
  spared: Environment = {},
): Promise<() => Promise<Built>> {
  return keptFresh({
    read: async () => ({ ...spared, ...(await settingsFrom(process.env)) }),
    build: (settings) => build(compose(loadConfig(settings))),
    now: Date.now,
  });
}
