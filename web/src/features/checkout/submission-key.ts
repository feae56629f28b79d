/** The `Idempotency-Key` of a checkout and the very text it was made for. */
export type SubmissionKey = { key: string; content: string };

/**
 * The same content keeps its key, so that a second press, a reload or a lost answer meets the same order;
 * other content is another checkout.
 */
export function keyFor(request: unknown, known: SubmissionKey | undefined, newKey: () => string): SubmissionKey {
  const content = JSON.stringify(request);
  return known?.content === content ? known : { key: newKey(), content };
}

const PLACE = 'checkout-key';
type KeyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** For as long as the tab lives: a reload in the middle of a checkout must not become a second order. */
export function keptKey(store: KeyStore): SubmissionKey | undefined {
  const kept: unknown = JSON.parse(store.getItem(PLACE) ?? 'null');
  return isKey(kept) ? kept : undefined;
}
export const keepKey = (key: SubmissionKey, store: KeyStore) => store.setItem(PLACE, JSON.stringify(key));
export const forgetKey = (store: KeyStore) => store.removeItem(PLACE);

function isKey(kept: unknown): kept is SubmissionKey {
  return typeof kept === 'object' && kept !== null && 'key' in kept && 'content' in kept;
}
