'use client';

import { ButtonLink, Tied } from '../../ui/button.tsx';
import { AddOns } from './add-ons-list.tsx';
import type { ShownCart } from './cart-changes.ts';
import { CartLines } from './cart-lines.tsx';
import { standsInTheWay } from './cart-problem.ts';
import { CartNotLoaded, CartSkeleton, EmptyCart } from './cart-states.tsx';
import { CouponField } from './coupon-field.tsx';
import { FreeDeliveryThread } from './free-delivery-thread.tsx';
import { Subtotal } from './subtotal.tsx';
import { useCart } from './use-cart.ts';
import './cart.css';

export function CartPage() {
  const { cart, couldNotLoad, reload } = useCart();
  if (couldNotLoad) return <CartNotLoaded onRetry={reload} />;
  if (!cart) return <CartSkeleton />;
  if (cart.items.length === 0) return <EmptyCart />;
  return (
    <div className="cart-page__sheet">
      <div>
        <FreeDeliveryThread cart={cart} />
        <CartLines cart={cart} />
        <AddOns cart={cart} />
        <div className="mt-4">
          <CouponField cart={cart} />
        </div>
      </div>
      <NextStep cart={cart} />
    </div>
  );
}

function NextStep({ cart }: { cart: ShownCart }) {
  const isBlocked = cart.problems.some(standsInTheWay);
  return (
    <aside className="cart-page__next" aria-label="Summary">
      <Subtotal cart={cart} />
      {isBlocked ? (
        <p className="mt-3" role="status">
          One thing above needs your word first.
        </p>
      ) : (
        <Tied full>
          <ButtonLink look="primary" size="big" full href="/checkout" prefetch={false}>
            Checkout
          </ButtonLink>
        </Tied>
      )}
      <p className="small soft mt-3">Delivery and tax come next, before you pay.</p>
    </aside>
  );
}
