import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Brand } from '../shell/brand.tsx';

/** A quiet page: the shop's own header and footer step back, only the way home stays. */
export function CheckoutFrame({ children }: { children: ReactNode }) {
  return (
    <div className="quiet">
      <div className="top">
        <div className="wrap">
          <Brand />
          <span className="quiet__note soft small">
            <Icon name="lock" />
            Secure checkout
          </span>
        </div>
      </div>
      <div className="quiet__page">
        <div className="wrap">{children}</div>
      </div>
    </div>
  );
}
