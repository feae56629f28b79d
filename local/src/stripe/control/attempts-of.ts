import type { Account } from '../account/account.ts';

/** Every attempt to deliver a webhook with its answer, oldest first, and how many deliveries stand where. */
export function attemptsOf(account: Account): object {
  const deliveries = account.deliveries.all();
  const attempts = deliveries.flatMap(({ attempts, event, type, endpoint, status }) =>
    attempts.map((attempt, place) => ({
      event,
      type,
      url: account.endpoints.get(endpoint)?.url ?? null,
      attempt: place + 1,
      ...attempt,
      delivery: status,
    })),
  );
  const count = (status: string) => deliveries.filter((delivery) => delivery.status === status).length;
  return {
    deliveries: attempts.toSorted((one, other) => one.attemptedAt.localeCompare(other.attemptedAt)),
    waiting: count('waiting'),
    dropped: count('dropped'),
    givenUp: count('given_up'),
  };
}
