import * as z from 'zod';
import { DOCS_POLICY, docsPage } from '../docs/docs-page.ts';
import { PUBLIC, type Route, route } from '../http/route.ts';
import { openapi } from '../openapi.ts';

export const BASE_PATH = '/api';
/** Of what is promised here, not of what is deployed: that is told by `/health`. */
const API_VERSION = '1.0.0';

/** The two routes that describe all routes, themselves included. */
export function documentationOf(others: readonly Route[]): Route[] {
  const getOpenapi: Route = route({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document',
    access: 'anyone',
    cache: PUBLIC,
    replies: { 200: z.looseObject({ openapi: z.string() }) },
    handle: async () => ({ status: 200, body: document() }),
  });
  const getDocs: Route = route({
    method: 'GET',
    path: '/docs',
    summary: 'The same for people',
    access: 'anyone',
    cache: PUBLIC,
    contentType: 'text/html; charset=utf-8',
    replies: { 200: z.string() },
    handle: async () => ({ status: 200, body: page(), headers: { 'Content-Security-Policy': DOCS_POLICY } }),
  });
  const all = [...others, getOpenapi, getDocs];
  const document = onFirstUse(() => openapi(all, { version: API_VERSION, basePath: BASE_PATH }));
  const page = onFirstUse(() => docsPage(document()));
  return [getOpenapi, getDocs];
}

/** A cold start need not write what hardly anyone asks for. */
function onFirstUse<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
