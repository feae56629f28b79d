'use client';

import { useRouter } from 'next/navigation';
import { mutate } from 'swr';
import { mergeCart } from '../../api-client/browser.ts';
import { showToast } from '../../ui/toasts.tsx';
import { ACCOUNT_KEY } from './use-account.ts';

/** What happens once she is signed in: her cart comes along, and she is back where she came from. */
export function useArrival(next: string): () => Promise<void> {
  const router = useRouter();
  return async () => {
    await bringTheCart();
    await mutate(ACCOUNT_KEY);
    // The form is left behind, so that the way back leads past it.
    router.replace(next);
  };
}

/** Adds what she had put in as a guest. Repeating it changes nothing. */
async function bringTheCart(): Promise<void> {
  try {
    await mutate('/cart', mergeCart, { revalidate: false });
  } catch {
    showToast({
      kind: 'problem',
      text: 'You are signed in, but your cart has stayed behind.',
      action: { label: 'Bring it', onClick: () => void bringTheCart() },
    });
  }
}
