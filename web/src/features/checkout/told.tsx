import type { ReactNode } from 'react';
import { Rail } from '../../ui/thread/thread.tsx';
import { ThreadToPay } from './thread-to-pay.tsx';

/** News of a payment: one heading, one sentence, and the next step tied to the thread. Read out when it changes. */
export function Told({ title, children, action }: { title: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="told" role="status">
      <Rail />
      <h1>{title}</h1>
      <p className="lead">{children}</p>
      {action && (
        <div className="told__action">
          <ThreadToPay />
          {action}
        </div>
      )}
    </div>
  );
}
