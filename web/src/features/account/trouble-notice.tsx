import Link from 'next/link';
import { Notice } from '../../ui/notice.tsx';
import type { Trouble } from './account-trouble.ts';
import { accountPath } from './next-path.ts';

const WAYS: Partial<Record<Trouble['way'], { page: 'sign-in' | 'forgot' | 'confirm'; says: string }>> = {
  'sign-in': { page: 'sign-in', says: 'Sign in' },
  reset: { page: 'forgot', says: 'Choose a new password' },
  confirm: { page: 'confirm', says: 'Confirm the address' },
};

/** What went wrong, unless it stands beneath its field already. */
export function TroubleNotice({ trouble, next }: { trouble: Trouble | undefined; next: string }) {
  if (!trouble || trouble.field) return null;
  const way = WAYS[trouble.way];
  return (
    <Notice
      kind="problem"
      title={trouble.says}
      actions={way && <Link href={accountPath(way.page, next)}>{way.says}</Link>}
    />
  );
}
