'use client';

import Link from 'next/link';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';

const CartButton = lazy(() => import('../cart/cart-button.tsx').then(({ CartButton }) => ({ default: CartButton })));

/**
 * First the way to the cart, then, once the page stands and the browser has nothing better to do, the cart itself with
 * its count: what she came to see is never kept waiting for it.
 */
export function CartCorner() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle ? (
    <Suspense fallback={<WayToCart />}>
      <CartButton />
    </Suspense>
  ) : (
    <WayToCart />
  );
}

const WayToCart = () => (
  <Link className="icon-btn" href="/cart" prefetch={false} aria-label="Cart">
    <Icon name="bag" />
  </Link>
);

/** Safari has no idle callback. */
function whenIdle(then: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then, 200);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(then, { timeout: 2_000 });
  return () => window.cancelIdleCallback(handle);
}
