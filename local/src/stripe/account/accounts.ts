import { mkdirSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type Account, type AccountOptions, openAccount } from './account.ts';

export type Accounts = {
  /** The account of a secret key; a key that was never seen opens a new one. Undefined: not a test key. */
  of(secretKey: string): Account | undefined;
  ofPublishableKey(publishableKey: string): Account | undefined;
  open(): Account[];
  close(): Promise<void>;
};

/** Also keeps a key from climbing out of the folder, as it names a file there. */
const TEST_KEY = /^sk_test_[A-Za-z0-9_]{1,200}$/;

export function accountsIn(directory: string, options: AccountOptions): Accounts {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const accounts = new Map<string, Account>();
  const of = (key: string) => {
    if (!TEST_KEY.test(key)) return undefined;
    const account = accounts.get(key) ?? openAccount(directory, key, options);
    accounts.set(key, account);
    return account;
  };
  // All are opened at once: some may still owe somebody a webhook.
  for (const file of readdirSync(directory)) if (file.endsWith('.jsonl')) of(basename(file, '.jsonl'));
  return {
    of,
    ofPublishableKey: (key) => of(key.replace(/^pk_test_/, 'sk_test_')),
    open: () => [...accounts.values()],
    close: async () => {
      await Promise.all([...accounts.values()].map(({ courier }) => courier.close()));
    },
  };
}
