'use client';

import { ButtonLink, Tied } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AddOns } from './add-ons-list.tsx';
import { CartLines } from './cart-lines.tsx';
import { standsInTheWay } from './cart-problem.ts';
import { CartNotLoaded, CartSkeleton, EmptyCart } from './cart-states.tsx';
import { FreeDeliveryThread } from './free-delivery-thread.tsx';
import { Subtotal } from './subtotal.tsx';
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

type Foot = { cart: NonNullable<ReturnType<typeof useCart>['cart']>; justAdded: boolean; onLeave: () => void };

function DrawerFoot({ cart, justAdded, onLeave }: Foot) {
  const isBlocked = cart.problems.some(standsInTheWay);
  const next = (
    <ButtonLink
      look={isBlocked ? 'line' : 'primary'}
      size="big"
      full
      href={isBlocked ? '/cart' : '/checkout'}
      prefetch={false}
      onClick={onLeave}
    >
      {isBlocked ? 'Look at the cart' : 'Checkout'}
    </ButtonLink>
  );
  return (
    <>
      <Subtotal cart={cart} />
      {isBlocked && next}
      {!isBlocked && !justAdded && <Tied full>{next}</Tied>}
      {!isBlocked && justAdded && (
        <span className="tied block">
          {next}
          <TyingKnot />
        </span>
      )}
      <p className="small soft mt-3">
        {isBlocked ? 'One thing needs your word first.' : 'Delivery and tax come next, before you pay.'}
      </p>
    </>
  );
}
