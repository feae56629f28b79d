const OPEN_CART = 'shop-open-cart';

/** Asks the cart button, wherever it stands, to open the drawer. */
export const openCart = () => window.dispatchEvent(new Event(OPEN_CART));

/** @returns how to stop listening */
export function whenCartOpens(listen: () => void): () => void {
  window.addEventListener(OPEN_CART, listen);
  return () => window.removeEventListener(OPEN_CART, listen);
}
