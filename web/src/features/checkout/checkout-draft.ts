import { BLANK_CHECKOUT, BLANK_RECIPIENT, type CheckoutForm, type RecipientForm } from './checkout-form.ts';

const PLACE = 'checkout-draft';
const KEPT_FOR_MS = 48 * 60 * 60 * 1_000;

/** As much of `localStorage` as is needed: it may be full or forbidden, and then nothing is kept. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps what she typed over a reload, a lost line or a closed tab. Card numbers never come this way: Stripe has them. */
export function keepDraft(form: CheckoutForm, store: DraftStore, now: number): void {
  attempt(() => store.setItem(PLACE, JSON.stringify({ savedAt: now, form })));
}

export function forgetDraft(store: DraftStore): void {
  attempt(() => store.removeItem(PLACE));
}

/** The kept form, with blanks where an older version of the page knew a field less; undefined when there is none. */
export function restoredDraft(store: DraftStore, now: number): CheckoutForm | undefined {
  const kept = attempt(() => JSON.parse(store.getItem(PLACE) ?? 'null') as unknown);
  if (!isRecord(kept) || typeof kept.savedAt !== 'number' || now - kept.savedAt > KEPT_FOR_MS) return undefined;
  if (!isRecord(kept.form)) return undefined;
  const { recipients } = kept.form;
  return {
    ...likeBlank(BLANK_CHECKOUT, kept.form),
    billing: likeBlank(BLANK_CHECKOUT.billing, kept.form.billing),
    recipients: Array.isArray(recipients) && recipients.length > 0 ? recipients.map(likeRecipient) : [BLANK_RECIPIENT],
  };
}

function likeRecipient(kept: unknown): RecipientForm {
  const items = isRecord(kept) && isRecord(kept.items) ? Object.entries(kept.items) : [];
  const units = items.filter((entry): entry is [string, number] => Number.isInteger(entry[1]));
  return { ...likeBlank(BLANK_RECIPIENT, kept), items: Object.fromEntries(units) };
}

/** Takes over the fields that are of the same simple kind as in the blank. */
function likeBlank<Form extends object>(blank: Form, kept: unknown): Form {
  if (!isRecord(kept)) return blank;
  const fields = Object.entries(blank).map(([name, empty]) => {
    const isSimple = typeof empty === 'string' || typeof empty === 'boolean';
    return [name, isSimple && typeof kept[name] === typeof empty ? kept[name] : empty];
  });
  return Object.fromEntries(fields) as Form;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A browser may refuse to keep or to show; then the form works without a memory. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
