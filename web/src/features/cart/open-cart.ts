const OPEN_CART = 'shop-open-cart';

/** Someone has asked before the button was there to hear it: its code comes when the browser is idle. */
let isWaiting = false;

/** Asks the cart button, wherever it stands, to open the drawer. */
export function openCart(): void {
  isWaiting = true;
  window.dispatchEvent(new Event(OPEN_CART));
}

/** @returns how to stop listening */
export function whenCartOpens(open: () => void): () => void {
  const listen = () => {
    isWaiting = false;
    open();
  };
  if (isWaiting) listen();
  window.addEventListener(OPEN_CART, listen);
  return () => window.removeEventListener(OPEN_CART, listen);
}
