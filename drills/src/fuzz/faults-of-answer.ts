import type { Call } from '@rakhi/api/testing';
import type { FuzzRequest } from './requests.ts';

type Answer = Awaited<ReturnType<Call>>;

/** What a shopper must never read: where our files lie, and what went wrong inside. */
const INNARDS = /\n\s+at |node_modules|file:\/\/|\.ts:\d+|ConditionalCheck|ValidationException|ZodError/;

/** What is wrong with an answer, beside what its description in the OpenAPI document says; most often nothing. */
export function faultsOfAnswer({ request }: FuzzRequest, { status, headers, text, body }: Answer): string[] {
  if (request.startsWith('GET /docs') && status === 200) return [];
  const faults: [boolean, string][] = [
    [status >= 500 && status !== 503, `broke: ${text}`],
    [
      !/^application\/(problem\+)?json$/.test(headers.get('content-type') ?? ''),
      `came as ${headers.get('content-type')}`,
    ],
    [INNARDS.test(text), `tells of our insides: ${text}`],
    [status >= 400 && typeof body?.code !== 'string', 'has no code'],
    [status >= 400 && body?.requestId !== headers.get('x-request-id'), 'cannot be found again in the log'],
  ];
  return faults.flatMap(([isWrong, fault]) => (isWrong ? [fault] : []));
}
