import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);
/** The shop's lists and products, a few times over. */
const MOST_KEPT = 500;

/**
 * Packs what the API says to everyone, once per content, as CloudFront does with what it may keep.
 * What it says to one person goes out as it is, there as here.
 */
export function packer(): (request: Request, answer: Response) => Promise<Response> {
  const kept = new Map<string, ReturnType<typeof pack>>();

  function bytesOf(answer: Response, tag: string): ReturnType<typeof pack> {
    const bytes = kept.get(tag) ?? answer.arrayBuffer().then(pack);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(tag, bytes);
    return bytes;
  }

  return async (request, answer) => {
    if (request.method !== 'GET' || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return answer;
    const tag = answer.headers.get('etag');
    if (answer.status !== 200 || tag === null) return answer;
    const headers = new Headers(answer.headers);
    headers.set('content-encoding', 'gzip');
    headers.set('etag', `W/${tag}`);
    headers.append('vary', 'Accept-Encoding');
    return new Response(await bytesOf(answer, tag), { headers });
  };
}
