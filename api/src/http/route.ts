import type { ErrorCode, MetricName } from '@rakhi/core';
import type * as z from 'zod';
import type { Deps } from '../deps.ts';
import type { Access, Caller } from './caller.ts';
import type { LimitName } from './rate-limit.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Replies = Readonly<Record<number, z.ZodType>>;

/** What a handler gets to know of a request; everything in it has been checked. */
type Request<Params, Query, Body> = {
  params: Params;
  query: Query;
  body: Body;
  caller: Caller;
  /** The guest's token as it came, in the cookie or the header; also when she has signed in since. */
  cartToken: string | undefined;
  header(name: string): string | undefined;
  /** Counts a guess, where only the handler can tell that it is one. @throws ShopError too_many_requests */
  guessed(what: LimitName): Promise<void>;
  /** The repeat of this request, if it named itself with an `Idempotency-Key`. */
  repeat: Repeat | undefined;
};

/** `orderId` was written by an earlier try of the same request that did not live to answer. */
export type Repeat = { scope: string; key: string; orderId?: string };

/** An answer that was written down before, so that it need not be again. */
export type Prepared = { text: string; etag: string };

type Extras = { headers?: Record<string, string>; cartToken?: string };
type ReplyOf<R extends Replies> = {
  [S in keyof R & number]: ({ status: S } & Extras) & ({ body: z.output<R[S]> } | { prepared: Prepared });
}[keyof R & number];

/** A route is plain facts. `serve` lays them onto HTTP, `openapi` describes them, a test compares them with the template. */
export type RouteOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends Replies> = {
  method: Method;
  /** As API Gateway and OpenAPI write it: `/products/{id}`. */
  path: `/${string}`;
  summary: string;
  access: Access;
  params?: P;
  query?: Q;
  body?: B;
  /** The body as it came, for whoever has to check a signature over its very bytes. */
  rawBody?: true;
  replies: R;
  /** The refusals it may answer, besides those that every route of its kind has. */
  refusals?: readonly ErrorCode[];
  /** Its refusals are counted, each by its code. */
  refusedAs?: MetricName;
  /** For everyone the same, so shared caches may keep it; such a route does not look at who is asking. */
  cache?: string;
  /** POST only: a request may name itself, so that its repeat is harmless; it has to, or it is harmless anyway. */
  idempotencyKey?: 'required' | 'needless';
  /** JSON by default. */
  contentType?: string;
  /** A tight limit of its own besides the general one; `none` for calls that one sender makes for everybody. */
  limit?: LimitName | 'none';
  handle(request: Request<z.output<P>, z.output<Q>, z.output<B>>, deps: Deps): Promise<ReplyOf<NoInfer<R>>>;
};

export type Route = RouteOf<z.ZodType, z.ZodType, z.ZodType, Replies>;

/** Ties the types of a route's parts together; adds nothing at run time. */
export function route<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  const R extends Replies = Replies,
>(definition: RouteOf<P, Q, B, R>): Route {
  return definition;
}

/** Shared caches keep it half a minute and show it a little longer while they fetch a new one. */
export const PUBLIC = 'public, max-age=0, s-maxage=30, stale-while-revalidate=300';
