import { formatCents } from '@rakhi/core';
import type { ShownCart } from './cart-changes.ts';

/** Fades while the shop counts again. */
export function Subtotal({ cart }: { cart: ShownCart }) {
  const { subtotal, discount } = cart.totals;
  return (
    <dl className="sum" aria-busy={cart.isProvisional}>
      <div>
        <dt>Subtotal</dt>
        <dd>
          <b>{formatCents(subtotal)}</b>
        </dd>
      </div>
      {discount > 0 && (
        <div className="text-peacock">
          <dt>Coupon {cart.coupon?.code}</dt>
          <dd>−{formatCents(discount)}</dd>
        </div>
      )}
    </dl>
  );
}
