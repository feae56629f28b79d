import type { Account } from '../account/account.ts';
import type { Accounts } from '../account/accounts.ts';
import type { CheckoutRecord } from '../account/records.ts';
import { invalid } from '../rest/refusal.ts';

/** Browsers prove with the session's client secret that they may see and pay it. */
export function findBySecret(
  accounts: Accounts,
  { key, clientSecret }: { key: string; clientSecret: string },
): { account: Account; record: CheckoutRecord } {
  const account = accounts.ofPublishableKey(key);
  if (!account) throw invalid('Invalid publishable key. The stand-in takes keys that begin with pk_test_.');
  const record = account.sessions.get(clientSecret.slice(0, clientSecret.indexOf('_secret_')));
  if (record?.clientSecret === clientSecret) return { account, record };
  throw invalid('No such checkout session, or it belongs to another account.', { param: 'client_secret' });
}
