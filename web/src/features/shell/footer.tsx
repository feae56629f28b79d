import type { PublicSettings } from '@rakhi/contract';
import Link from 'next/link';
import { Brand } from './brand.tsx';
import { FOOT_WAYS } from './ways.ts';

export function Footer({ settings }: { settings: PublicSettings }) {
  const { contact, isDemo } = settings;
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="foot__grid">
          <div>
            <Brand />
            <p className="mt-4 max-w-[19em]">
              A thread, a letter and something sweet, to brothers all over the United States.
            </p>
          </div>
          {FOOT_WAYS.map(({ title, ways }) => (
            <nav key={title} aria-label={title}>
              <p className="label">{title}</p>
              <ul className="mt-2">
                {ways.map(({ name, href }) => (
                  <li key={href}>
                    <Link href={href} prefetch={false}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div className="fine">
          <span>Prices in US dollars</span>
          {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          {contact.phone && <span>{[contact.phone, contact.hours].filter(Boolean).join(', ')}</span>}
          {isDemo && <span>Demo shop: products, reviews and orders are samples</span>}
        </div>
      </div>
    </footer>
  );
}
