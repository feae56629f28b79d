import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** Rendered for each visitor, because its scripts carry the nonce of her answer. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children;
}
