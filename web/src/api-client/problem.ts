import type { Problem, ProblemCode } from '@rakhi/contract';

/** `unreachable` is ours: no answer came, so nobody knows whether anything happened. */
export type TroubleCode = ProblemCode | 'unreachable';

/** A refusal or a failure of the API, with the facts it brought. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: TroubleCode;
  readonly status: number;
  /** What the code brings with it: `soldOut`, `totals`, `allowed` … */
  readonly facts: Readonly<Record<string, unknown>>;
  /** One entry per field of the body that was refused. */
  readonly fields: NonNullable<Problem['errors']>;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Partial<Problem>, { retryAfterSeconds }: { retryAfterSeconds?: number } = {}) {
    super(problem.title ?? 'The shop did not answer.');
    this.code = problem.code ?? 'unreachable';
    this.status = problem.status ?? 0;
    this.facts = problem;
    this.fields = problem.errors ?? [];
    this.requestId = problem.requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Reads whatever an answer that is not ok has to say; a page of HTML from something in between counts as silence. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfterSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const later = Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {};
  const isProblem = response.headers.get('content-type')?.includes('json');
  const problem: Partial<Problem> = isProblem ? await response.json().catch(() => ({})) : {};
  return new ApiProblem({ status: response.status, code: problem.code ?? 'internal', ...problem }, later);
}
