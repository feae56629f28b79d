import type { StripeConstructor, Stripe as StripeJs } from '@stripe/stripe-js';

type Sdk = ReturnType<StripeJs['initCheckoutElementsSdk']>;

const form = document.querySelector<HTMLFormElement>('#checkout');
const { Stripe } = window as unknown as { Stripe: StripeConstructor };

if (form) open(form, Stripe(form.dataset['key'] ?? ''));

function open(form: HTMLFormElement, stripe: StripeJs): void {
  const sdk = stripe.initCheckoutElementsSdk({ clientSecret: form.dataset['clientSecret'] ?? '' });
  sdk.createPaymentElement().mount('#payment');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await withButtonOff(form, () => pay(form, sdk));
  });
}

async function pay(form: HTMLFormElement, sdk: Sdk): Promise<void> {
  const loaded = await sdk.loadActions();
  if (loaded.type === 'error') return show(loaded.error.message);
  const email = new FormData(form).get('email');
  const result = await loaded.actions.confirm(email ? { email: String(email) } : {});
  if (result.type === 'error') show(result.error.message);
}

async function withButtonOff(form: HTMLFormElement, work: () => Promise<void>): Promise<void> {
  const button = form.querySelector('button');
  button?.toggleAttribute('disabled', true);
  show('');
  await work().finally(() => button?.removeAttribute('disabled'));
}

function show(fault: string): void {
  const place = document.querySelector('#fault');
  if (place) place.textContent = fault;
}
