import type { Account } from '../account/account.ts';
import { passTime } from '../account/pass-time.ts';
import { expanded } from './expand.ts';
import { decodeForm } from './form.ts';
import { type Answer, once, type Repeatable } from './idempotency.ts';
import { withoutExpand } from './listing.ts';
import type { Operation } from './operation.ts';
import { type StripeError, StripeRefusal } from './refusal.ts';

export type ApiRequest = Repeatable & { id: string; origin: string };

/** Does what a request asks for, at most once per idempotency key. */
export function answerRequest(caller: Account, operation: Operation, request: ApiRequest): Answer {
  const asker = { id: request.requestId, idempotency_key: request.key ?? null };
  passTime(caller);
  return orRefused(() =>
    once(caller, request, () => {
      const { form, expand } = withoutExpand(decodeForm(request.body));
      const account = { ...caller, request: asker };
      return keptIfBegun(() => {
        const answer = operation.answer({ account, id: request.id, form, origin: request.origin });
        return { status: 200, body: expanded(account, answer, expand), headers: {} };
      });
    }),
  );
}

/** Turns a refusal into its answer. */
export function orRefused(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof StripeRefusal) return refused(error);
    throw error;
  }
}

/** A refusal that came after work had begun is an answer to remember; the others leave the idempotency key free. */
function keptIfBegun(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof StripeRefusal && error.begun) return refused(error);
    throw error;
  }
}

function refused({ status, error }: StripeRefusal): Answer {
  return { status, body: { error } satisfies { error: StripeError }, headers: {} };
}
