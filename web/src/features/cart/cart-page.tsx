'use client';

import { Knot } from '../../ui/thread/thread.tsx';
import { AddOns } from './add-ons-list.tsx';
import { CartLines } from './cart-lines.tsx';
import { CartNotLoaded, CartSkeleton, EmptyCart } from './cart-states.tsx';
import { CouponField } from './coupon-field.tsx';
import { FreeDeliveryThread } from './free-delivery-thread.tsx';
import { Subtotal } from './subtotal.tsx';
import { ToCheckout } from './to-checkout.tsx';
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
      <aside className="cart-page__next" aria-label="Summary">
        <Subtotal cart={cart} />
        <ToCheckout cart={cart} knot={<Knot />} />
      </aside>
    </div>
  );
}
