'use client';

import { Sheet } from '../../ui/sheet.tsx';
import { Knot } from '../../ui/thread/thread.tsx';
import { AddOns } from './add-ons-list.tsx';
import type { ShownCart } from './cart-changes.ts';
import { CartLines } from './cart-lines.tsx';
import { CartNotLoaded, CartSkeleton, EmptyCart } from './cart-states.tsx';
import { FreeDeliveryThread } from './free-delivery-thread.tsx';
import { Subtotal } from './subtotal.tsx';
import { ToCheckout } from './to-checkout.tsx';
import { TyingKnot } from './tying-knot.tsx';
import { useCart } from './use-cart.ts';
import './cart.css';

type Drawer = { open: boolean; justAdded: boolean; onClose: () => void };

export function CartDrawer({ open, justAdded, onClose }: Drawer) {
  const { cart, isLoading, couldNotLoad, reload } = useCart();
  const hasItems = cart !== undefined && cart.items.length > 0;

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Your cart"
      foot={hasItems && <DrawerFoot cart={cart} justAdded={justAdded} onLeave={onClose} />}
    >
      {isLoading && <CartSkeleton />}
      {couldNotLoad && <CartNotLoaded onRetry={reload} />}
      {cart && !hasItems && <EmptyCart onLeave={onClose} />}
      {hasItems && (
        <>
          <FreeDeliveryThread cart={cart} />
          <CartLines cart={cart} onLeave={onClose} />
          <AddOns cart={cart} />
        </>
      )}
    </Sheet>
  );
}

type Foot = { cart: ShownCart; justAdded: boolean; onLeave: () => void };

function DrawerFoot({ cart, justAdded, onLeave }: Foot) {
  return (
    <>
      <Subtotal cart={cart} />
      <ToCheckout cart={cart} knot={justAdded ? <TyingKnot /> : <Knot />} onLeave={onLeave} />
    </>
  );
}
