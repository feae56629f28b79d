const PLACE = 'order-access:';

/** A guest's way to her order, for as long as the tab lives; later it is the link in her mail. */
export function keepOrderAccess(
  { orderId, accessToken }: { orderId: string; accessToken: string },
  store: Pick<Storage, 'setItem'>,
): void {
  store.setItem(PLACE + orderId, accessToken);
}

export const orderAccess = (orderId: string, store: Pick<Storage, 'getItem'>) =>
  store.getItem(PLACE + orderId) ?? undefined;

/** Undefined for a stranger, and for herself in another browser. */
export function orderPath(orderId: string, store: Pick<Storage, 'getItem'>): string | undefined {
  const token = orderAccess(orderId, store);
  return token && `/orders/${orderId}?token=${encodeURIComponent(token)}`;
}

/** Where the payment is confirmed. With nothing to pay there is no session, and the order itself is asked. */
export function returnPath({ orderId, stripeSessionId }: { orderId: string; stripeSessionId: string | null }): string {
  const asked = stripeSessionId ? { session_id: stripeSessionId } : { order: orderId };
  return `/checkout/return?${new URLSearchParams(asked)}`;
}
