import type { ReactNode } from 'react';
import { Rail } from '../../ui/thread/thread.tsx';
import './account.css';

type Sheet = { heading: ReactNode; lead?: ReactNode; aside?: ReactNode; children: ReactNode };

/** One form, and beside it what she may want instead. */
export function AccountSheet({ heading, lead, aside, children }: Sheet) {
  return (
    <section className="relative">
      <Rail />
      <div className="wrap account">
        <h1>{heading}</h1>
        {lead && <p className="lead mt-4">{lead}</p>}
        <div className="account__sheet">
          <div>{children}</div>
          {aside && <aside className="account__aside">{aside}</aside>}
        </div>
      </div>
    </section>
  );
}
