import { ApiProblem, problemOf } from './problem.ts';

type Bearer = () => Promise<string | undefined>;

let bearer: Bearer = async () => undefined;

/** The account tells once how a token is had; every later call carries it. */
export function signCallsWith(tokenOf: Bearer): void {
  bearer = tokenOf;
}

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Keep one for as long as the shopper means the same thing; a POST without one gets a key of its own. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** Calls the shop's API from the browser. @throws ApiProblem */
export async function call<Answer>(path: string, asked: Call = {}): Promise<Answer> {
  const response = await fetch(`/api${path}`, await requestFor(asked)).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem({});
  });
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? (undefined as Answer) : response.json();
}

async function requestFor({ method = 'GET', body, idempotencyKey, signal }: Call): Promise<RequestInit> {
  const headers = new Headers({ Accept: 'application/json' });
  const token = await bearer();
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (method === 'POST') headers.set('Idempotency-Key', idempotencyKey ?? crypto.randomUUID());
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  };
}

/** `?zip=08820&productId=…`, without what is not set. */
export function queryOf(parameters: Record<string, string | number | boolean | undefined>): string {
  const set = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
  return set.length > 0 ? `?${query}` : '';
}
