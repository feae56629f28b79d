import { Knot } from '../../ui/thread/thread.tsx';
import { AddOns } from './add-ons-list.tsx';
import type { ShownCart } from './cart-changes.ts';
import { CartLines } from './cart-lines.tsx';
import { CouponField } from './coupon-field.tsx';
import { FreeDeliveryThread } from './free-delivery-thread.tsx';
import { Subtotal } from './subtotal.tsx';
import { ToCheckout } from './to-checkout.tsx';

/** A cart with something in it, spread over a page. */
export function CartSheet({ cart }: { cart: ShownCart }) {
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
