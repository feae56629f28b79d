import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import type { ShownCart } from './cart-changes.ts';
import { standsInTheWay } from './cart-problem.ts';
import { TiedAcross } from './tied-across.tsx';

type Next = { cart: ShownCart; knot: ReactNode; onLeave?: () => void };

/** The next step, once nothing in the cart stands in its way. */
export function ToCheckout({ cart, knot, onLeave }: Next) {
  if (cart.problems.some(standsInTheWay)) {
    return (
      <>
        <Button look="line" size="big" full disabled>
          Checkout
        </Button>
        <p className="small mt-3" role="status">
          One thing above needs your word first.
        </p>
      </>
    );
  }
  return (
    <>
      <TiedAcross knot={knot}>
        <ButtonLink
          look="primary"
          size="big"
          full
          href="/checkout"
          prefetch={false}
          {...(onLeave && { onClick: onLeave })}
        >
          Checkout
        </ButtonLink>
      </TiedAcross>
      <p className="small soft mt-3">Delivery and tax come next, before you pay.</p>
    </>
  );
}
