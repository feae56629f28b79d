import type { ReactNode } from 'react';
import { Knot } from '../../ui/thread/thread.tsx';

/** The next step as wide as its column, with the view's one knot on it. */
export function TiedAcross({ children, knot = <Knot /> }: { children: ReactNode; knot?: ReactNode }) {
  return (
    <span className="tied grid">
      {children}
      {knot}
    </span>
  );
}
