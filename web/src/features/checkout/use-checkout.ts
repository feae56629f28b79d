'use client';

import { CheckoutRequest, type CheckoutResponse } from '@rakhi/contract';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useSWRConfig } from 'swr';
import { getQuote, postCheckout } from '../../api-client/browser.ts';
import { ApiProblem } from '../../api-client/problem.ts';
import type { ShownCart } from '../cart/cart-changes.ts';
import { type CheckoutForm, checkoutRequest, formField, quoteRequest } from './checkout-form.ts';
import type { FormContext } from './checkout-resolver.ts';
import { fieldText } from './checkout-texts.ts';
import { keepOrderAccess, returnPath } from './order-access.ts';
import { type PlaceDeps, placeCheckout } from './place-checkout.ts';
import { forgetKey, keepKey, keptKey } from './submission-key.ts';
import { couponOf, type LiveQuote } from './use-quote.ts';

/** While she pays, the page shows what was ordered: the cart itself empties as soon as the money is there. */
export type Stage = { name: 'details' } | { name: 'payment'; placed: CheckoutResponse; ordered: Surroundings };
export type Trouble = { kind: 'total'; was: number; now: number } | { kind: 'problem'; problem: ApiProblem };

type Surroundings = { cart: ShownCart; live: LiveQuote };
type Form = Pick<UseFormReturn<CheckoutForm, FormContext>, 'setError'>;

const IN_THE_BROWSER: PlaceDeps = {
  post: postCheckout,
  keys: {
    read: () => keptKey(window.sessionStorage),
    keep: (key) => keepKey(key, window.sessionStorage),
    forget: () => forgetKey(window.sessionStorage),
  },
  newKey: () => crypto.randomUUID(),
  now: Date.now,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** From the filled-in form to the open payment, and back again when she wants to change something. */
export function useCheckout({ setError }: Form, { cart, live }: Surroundings) {
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const [stage, setStage] = useState<Stage>({ name: 'details' });
  const [trouble, setTrouble] = useState<Trouble>();
  const [isSending, setIsSending] = useState(false);
  const sending = useRef(false);

  async function place(form: CheckoutForm, accepted?: number): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    setIsSending(true);
    setTrouble(undefined);
    try {
      await send(form, accepted);
    } catch (problem) {
      refuse(problem, accepted ?? live.quote?.totals.total);
    } finally {
      sending.current = false;
      setIsSending(false);
    }
  }

  async function send(form: CheckoutForm, accepted: number | undefined): Promise<void> {
    const couponCode = couponOf(cart);
    const shown = accepted ?? live.quote?.totals.total;
    const now = live.isCurrent || accepted !== undefined ? shown : await totalOf(form, couponCode);
    if (now === undefined) throw new ApiProblem({});
    if (shown !== undefined && now !== shown) return setTrouble({ kind: 'total', was: shown, now });
    const request = CheckoutRequest.parse(checkoutRequest(form, { expectedTotal: now, couponCode }));
    const placed = await placeCheckout(request, IN_THE_BROWSER);
    keepOrderAccess(placed, window.sessionStorage);
    if (placed.clientSecret === null) router.push(returnPath(placed));
    else setStage({ name: 'payment', placed, ordered: { cart, live } });
  }

  /** Whatever was refused may have changed meanwhile, so everything that is shown is asked for again. */
  function refuse(problem: unknown, shown: number | undefined): void {
    if (!(problem instanceof ApiProblem)) throw problem;
    if (problem.status >= 400 && problem.status < 500) void mutate(() => true);
    for (const { path } of problem.fields) {
      const field = formField(path);
      setError(field as 'email', { message: fieldText(field.split('.').at(-1) ?? '').sentence });
    }
    const now = totalIn(problem);
    const isAnotherTotal = now !== undefined && shown !== undefined && now !== shown;
    setTrouble(isAnotherTotal ? { kind: 'total', was: shown, now } : { kind: 'problem', problem });
  }

  return {
    stage,
    trouble,
    isSending,
    place,
    dismiss: () => setTrouble(undefined),
    backToDetails: () => setStage({ name: 'details' }),
    /** The payment page has closed: the next press opens another one. */
    startAgain: () => {
      IN_THE_BROWSER.keys.forget();
      setStage({ name: 'details' });
    },
  };
}

async function totalOf(form: CheckoutForm, couponCode: string | undefined): Promise<number> {
  const { totals } = await getQuote(quoteRequest(form, couponCode));
  return totals.total;
}

/** The total that `total_changed` and `price_changed` bring with them. */
function totalIn({ code, facts }: ApiProblem): number | undefined {
  const { totals } = facts;
  const isOther = code === 'total_changed' || code === 'price_changed';
  const hasTotal = typeof totals === 'object' && totals !== null && 'total' in totals;
  return isOther && hasTotal && typeof totals.total === 'number' ? totals.total : undefined;
}
