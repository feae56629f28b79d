import type { Cart } from '@rakhi/contract';
import { mutate } from 'swr';
import { addToCart, dropCoupon, enterCoupon, removeFromCart, setQuantity } from '../../api-client/browser.ts';
import { showToast } from '../../ui/toasts.tsx';
import { EMPTY_CART, type ShownCart, withAdded, withoutCoupon, withQuantity } from './cart-changes.ts';
import { sayWhatHappened } from './cart-trouble.ts';
import { inTurn } from './in-turn.ts';
import { openCart } from './open-cart.ts';
import { CART } from './use-cart.ts';

export type ToAdd = { productId: string; quantity: number; personalisation?: string };

/**
 * What can be done to the cart. Every change shows at once and is taken back if the shop refuses; whatever the shop
 * answers is the new truth. Changes go out one after another, so the last press is the last word.
 */
export const cartHands = {
  /** Opens the cart when the product is in it. @throws ApiProblem after saying so, for callers that wait. */
  add: async (item: ToAdd): Promise<void> => {
    await changeAloud(
      () => addToCart(item),
      (shown) => withAdded(shown, item),
    );
    openCart();
  },
  /** Like `add`, for where the cart is in view already. */
  addHere: (item: ToAdd): Promise<void> =>
    changeAloud(
      () => addToCart(item),
      (shown) => withAdded(shown, item),
    ).catch(alreadySaid),
  setQuantity: (itemId: string, quantity: number): Promise<void> =>
    changeAloud(
      () => setQuantity(itemId, quantity),
      (shown) => withQuantity(shown, itemId, quantity),
    ).catch(alreadySaid),
  remove: (itemId: string): Promise<void> =>
    changeAloud(
      () => removeFromCart(itemId),
      (shown) => withQuantity(shown, itemId, 0),
    ).catch(alreadySaid),
  /** @throws ApiProblem for the field to show. */
  enterCoupon: (code: string): Promise<void> =>
    change(
      () => enterCoupon(code),
      (shown) => ({ ...shown, isProvisional: true }),
    ),
  dropCoupon: (): Promise<void> => changeAloud(dropCoupon, withoutCoupon).catch(alreadySaid),
};

async function change(ask: () => Promise<Cart>, show: (cart: ShownCart) => ShownCart): Promise<void> {
  const optimisticData = (_settled?: ShownCart, shown?: ShownCart) => show(shown ?? EMPTY_CART);
  await mutate<ShownCart>(CART, () => inTurn(ask), { optimisticData, rollbackOnError: true, revalidate: false });
}

/** Says in passing what went wrong, shows the cart as the shop has it, and lets the caller know. */
async function changeAloud(...asked: Parameters<typeof change>): Promise<void> {
  try {
    await change(...asked);
  } catch (problem) {
    showToast({ kind: 'problem', text: sayWhatHappened(problem) });
    void mutate(CART);
    throw problem;
  }
}

const alreadySaid = () => undefined;
