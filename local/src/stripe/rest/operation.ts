import type { Account } from '../account/account.ts';
import type { Form } from './form.ts';

/** What an operation is asked: by whom, about which id (from the address), with which parameters. */
export type Question = { account: Account; id: string; form: Form; origin: string };

/** One endpoint of the API: it answers with an object of Stripe's, or throws a `StripeRefusal`. */
export type Operation = { method: 'GET' | 'POST'; path: string; answer(question: Question): object };
