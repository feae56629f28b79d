import type { Account } from '../account/account.ts';
import type { Accounts } from '../account/accounts.ts';
import { StripeRefusal } from './refusal.ts';

export function authenticate(accounts: Accounts, authorization: string | undefined): Account {
  const key = authorization?.match(/^Bearer (.+)$/)?.[1];
  if (!key) throw unauthorized('You did not provide an API key.');
  const account = accounts.of(key);
  if (account) return account;
  throw unauthorized(
    `Invalid API Key provided: ${key.slice(0, 8)}****. The stand-in takes keys that begin with sk_test_.`,
  );
}

const unauthorized = (message: string) => new StripeRefusal(401, { type: 'invalid_request_error', message }, false);
