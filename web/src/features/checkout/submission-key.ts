/** The `Idempotency-Key` of a checkout and what it was made for. */
export type SubmissionKey = { key: string; content: string };

/**
 * The same content keeps its key, so that a second press, a reload or a lost answer meets the same order;
 * other content is another checkout.
 */
export function keyFor(request: unknown, known: SubmissionKey | undefined, newKey: () => string): SubmissionKey {
  const content = canonical(request);
  return known?.content === content ? known : { key: newKey(), content };
}

/** JSON in which the order of the fields says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
