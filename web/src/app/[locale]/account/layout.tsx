import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  // Rendered per request, so that its scripts carry the nonce of the page's policy.
  await connection();
  return children;
}
