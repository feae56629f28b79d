import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

export type Question = { method?: 'GET' | 'POST'; url: string; headers?: Record<string, string>; body?: object };
export type Answer = { status: number; headers: Headers; body: unknown };

const LONGEST_MS = 10_000;

/** One request, with every answer of the server. @throws when none came */
export async function ask({ method = 'GET', url, headers = {}, body }: Question): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
    signal: AbortSignal.timeout(LONGEST_MS),
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

const Coded = z.object({ code: z.string() });

/** The code of a refusal; `undefined` for everything else. */
export function codeOf({ body }: Answer): string | undefined {
  return Coded.safeParse(body).data?.code;
}

const PATIENCE_MS = 150_000;
const PAUSE_MS = 150;

/**
 * Asks until there is an answer that says yes or no, as a browser with a patient shopper would. The question is made
 * anew each time, because a shop that was opened again has other addresses.
 */
export async function untilAnswered(question: () => Question, onFailure: () => void): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask(question()).catch((error: Error) => error);
    if (!(answer instanceof Error) && !isLater(answer)) return answer;
    onFailure();
    if (Date.now() > deadline) throw new Error(`No answer to ${question().url}: ${lastly(answer)}`);
    await pause(PAUSE_MS);
  }
}

const isLater = (answer: Answer) => answer.status >= 500 || answer.status === 429;

function lastly(answer: Answer | Error): string {
  return answer instanceof Error ? answer.message : `${answer.status} ${JSON.stringify(answer.body)}`;
}
