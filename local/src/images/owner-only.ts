import { createMiddleware } from 'hono/factory';
import { accessDenied } from './s3-error.ts';
import { isSigned } from './signature.ts';

/** Lets through what the owner signed, in headers or in a link. */
export const ownerOnly = createMiddleware(async (c, next) => {
  if (!isSigned(c.req.raw)) throw accessDenied();
  return next();
});
