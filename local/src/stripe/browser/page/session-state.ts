import type { StripeCheckoutElementsSdkOptions, StripeCheckoutSession } from '@stripe/stripe-js';
import type { ConfirmResult } from '../messages.ts';
import { emitter } from './emitter.ts';
import { post } from './post.ts';

export type Place = { origin: string; key: string };
export type Outcome = Exclude<ConfirmResult, { type: 'success' }> | { type: 'success'; session: StripeCheckoutSession };
type Known = Partial<Pick<StripeCheckoutSession, 'email' | 'phoneNumber' | 'billingAddress' | 'shippingAddress'>>;

export type SessionState = ReturnType<typeof sessionState>;

/** The session as the page sees it: what the stand-in says, and what the page has told about the shopper. */
export function sessionState(
  { origin, key }: Place,
  { clientSecret, defaultValues }: StripeCheckoutElementsSdkOptions,
) {
  const changes = emitter();
  let fetched: StripeCheckoutSession | null = null;
  let told: Known = { ...defaultValues };
  let isFormComplete = () => false;

  const current = (): StripeCheckoutSession => {
    if (!fetched) throw new Error('Call loadActions() first.');
    const canConfirm = fetched.status.type === 'open' && isFormComplete();
    return { ...fetched, ...told, email: told.email ?? fetched.email, canConfirm };
  };
  const changed = (): Outcome => {
    changes.emit('change', current());
    return { type: 'success', session: current() };
  };
  return {
    on: changes.on,
    current,
    /** Says so when something outside the session has changed what it may do. */
    refresh: () => fetched && changed(),
    /** `canConfirm` depends on the card form. */
    watch(isComplete: () => boolean) {
      isFormComplete = isComplete;
    },
    async remember(news: Known): Promise<Outcome> {
      told = { ...told, ...news };
      return changed();
    },
    replace(session: StripeCheckoutSession): Outcome {
      fetched = session;
      return changed();
    },
    async fetch(): Promise<Outcome> {
      const secret = await clientSecret;
      const reply = await post<StripeCheckoutSession>(`${origin}/elements/session`, { key, clientSecret: secret });
      if ('error' in reply) return refused(reply.error.message);
      fetched = reply;
      return changed();
    },
  };
}

export function refused(message: string): Extract<Outcome, { type: 'error' }> {
  return { type: 'error', error: { message, code: null } };
}
