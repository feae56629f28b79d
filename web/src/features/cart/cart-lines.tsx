import type { ShownCart } from './cart-changes.ts';
import { CartLine } from './cart-line.tsx';
import { problemOf } from './cart-problem.ts';

export function CartLines({ cart, onLeave }: { cart: ShownCart; onLeave?: () => void }) {
  return (
    <ul className="lines" aria-busy={cart.isProvisional}>
      {cart.items.map((item) => (
        <CartLine key={item.id} item={item} problem={problemOf(cart, item.id)} {...(onLeave && { onLeave })} />
      ))}
    </ul>
  );
}
