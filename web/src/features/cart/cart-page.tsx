'use client';

import { lazy, Suspense } from 'react';
import { CartNotLoaded, CartSkeleton, EmptyCart } from './cart-states.tsx';
import { useCart } from './use-cart.ts';
import './cart.css';

/** What is done with a full cart comes while the cart itself is fetched; until then both show the same skeleton. */
const arriving = import('./cart-sheet.tsx');
const CartSheet = lazy(() => arriving.then(({ CartSheet }) => ({ default: CartSheet })));

export function CartPage() {
  const { cart, couldNotLoad, reload } = useCart();
  if (couldNotLoad) return <CartNotLoaded onRetry={reload} />;
  if (!cart) return <CartSkeleton />;
  if (cart.items.length === 0) return <EmptyCart />;
  return (
    <Suspense fallback={<CartSkeleton />}>
      <CartSheet cart={cart} />
    </Suspense>
  );
}
