import { randomUUID } from 'node:crypto';

export type Answer = { status: number; headers: Headers; text: string };
export type Site = { api: string; shop?: string };
export type Visitor = ReturnType<typeof visitorOf>;

/** The first requests after a deployment start functions. */
const PATIENCE_MS = 25_000;

/** Somebody at the door, who keeps her cart from one request to the next. */
export function visitorOf(site: Site) {
  let cart: string | undefined;

  async function ask(url: string, asked: RequestInit = {}): Promise<Answer> {
    const answer = await fetch(url, { ...asked, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  return {
    page: (path: string) => ask(new URL(path, site.shop).href),
    /** `POST /cart`; what is sent besides is JSON. */
    async api(request: `${'GET' | 'POST' | 'DELETE'} /${string}`, body?: object): Promise<Answer> {
      const [method = '', path = ''] = request.split(' ');
      const answer = await ask(`${site.api}${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
          ...(cart !== undefined && { 'X-Cart-Token': cart }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      cart = answer.headers.get('x-cart-token') ?? cart;
      return answer;
    },
  };
}
