import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { type Area, areas } from '../app.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import { settingsFrom } from './settings.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** The function of one area. The stage of API Gateway is `/api`, so that its events come without that part of the path. */
export async function entryTo(area: Area): Promise<Handler> {
  return handle(serve(areas[area], await openShop())) as Handler;
}

/** Once per cold start. When it fails, Lambda starts the function anew with the next event. */
export async function openShop(): Promise<Deps> {
  return compose(loadConfig(await settingsFrom(process.env)));
}
