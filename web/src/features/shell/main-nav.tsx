'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { MAIN_WAYS } from './ways.ts';

export function MainNav() {
  const here = usePathname();
  return (
    <nav className="nav" aria-label="Main">
      {MAIN_WAYS.map(({ name, href }) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
