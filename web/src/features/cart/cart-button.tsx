'use client';

import Link from 'next/link';
import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { whenCartOpens } from './open-cart.ts';
import { useCart } from './use-cart.ts';

/** Fetched when the cart is first opened: most pages are only looked at. */
const CartDrawer = lazy(() => import('./cart-drawer.tsx').then(({ CartDrawer }) => ({ default: CartDrawer })));

type Drawer = 'unopened' | 'open' | 'opened-by-adding' | 'closed';

/** The way to the cart. Without scripts it is the link it looks like. */
export function CartButton() {
  const { cart } = useCart();
  const [drawer, setDrawer] = useState<Drawer>('unopened');
  const count = cart?.itemCount ?? 0;

  useEffect(() => whenCartOpens(() => setDrawer('opened-by-adding')), []);

  const openHere = (event: MouseEvent) => {
    const wantsThePage = event.metaKey || event.ctrlKey || event.shiftKey || window.location.pathname === '/cart';
    if (wantsThePage) return;
    event.preventDefault();
    setDrawer('open');
  };

  return (
    <>
      <Link className="icon-btn" href="/cart" prefetch={false} aria-label={cartLabel(count)} onClick={openHere}>
        <Icon name="bag" />
        {count > 0 && <span className="count">{count}</span>}
      </Link>
      {drawer !== 'unopened' && (
        <Suspense>
          <CartDrawer
            open={drawer !== 'closed'}
            justAdded={drawer === 'opened-by-adding'}
            onClose={() => setDrawer('closed')}
          />
        </Suspense>
      )}
    </>
  );
}

const cartLabel = (count: number) => `Cart, ${count === 1 ? '1 item' : `${count} items`}`;
