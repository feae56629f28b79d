import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { type Area, areas } from '../app.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import { withSecrets } from './environment.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** The function of one area. The stage of API Gateway is `/api`, so that its events come without that part of the path. */
export function entryTo(area: Area): Handler {
  const open = onceOpened(async (deps) => handle(serve(areas[area], deps)) as Handler);
  return async (event, context) => (await open())(event, context);
}

/** The extension that holds the secrets does not answer while a function starts, so the shop opens with its first event. */
export function onceOpened<Opened>(open: (deps: Deps) => Promise<Opened>): () => Promise<Opened> {
  let opening: Promise<Opened> | undefined;
  return () => {
    opening ??= withSecrets(process.env)
      .then((environment) => open(compose(loadConfig(environment))))
      .catch((error: unknown) => {
        // The next event tries again.
        opening = undefined;
        throw error;
      });
    return opening;
  };
}
