import { createHash, timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { config } from '../../config.ts';

/** The API calls this after the owner has changed something; the next visitor sees it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSame(request.headers.get('x-revalidate-secret') ?? '', config().revalidateSecret)) {
    return Response.json({ revalidated: false }, { status: 403 });
  }
  const tags = tagsIn(await request.json().catch(() => undefined));
  if (!tags) return Response.json({ revalidated: false }, { status: 400 });
  // `expire: 0`: nobody is shown the old page once more while the new one is being made.
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ revalidated: true });
}

function tagsIn(body: unknown): string[] | undefined {
  const tags = typeof body === 'object' && body !== null && 'tags' in body ? body.tags : undefined;
  return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tags : undefined;
}

/** Digests have one length, so neither the time nor an exception tells anything about the secret. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
