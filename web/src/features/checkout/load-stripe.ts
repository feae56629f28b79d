import type { Stripe } from '@stripe/stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import type { PublicConfig } from '../../config.ts';

let loading: Promise<Stripe | null> | undefined;

/**
 * Stripe's script from where the shop's settings say. Once `window.Stripe` is there, Stripe's own loader takes it and
 * fetches nothing. A failed attempt is forgotten, so that the next one can succeed.
 */
export function stripeOf({ publishableKey, scriptUrl }: PublicConfig['stripe']): Promise<Stripe | null> {
  loading ??= fetchScript(scriptUrl)
    .then(() => loadStripe(publishableKey))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

function fetchScript(url: string): Promise<void> {
  if ('Stripe' in window) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error('Stripe’s script could not be fetched.'));
    };
    document.head.append(script);
  });
}
