import { keepOrderAccess, orderAccess } from '../checkout/order-access.ts';

/**
 * The guest's right to see an order, from the link in her mail. It moves from the address bar into the memory of the
 * tab, so that it is in no screenshot, no history and no referrer.
 */
export function takeOrderToken(orderId: string): string | undefined {
  const { searchParams, pathname, hash } = new URL(window.location.href);
  const accessToken = searchParams.get('token');
  if (!accessToken) return remembered(orderId);
  try {
    keepOrderAccess({ orderId, accessToken }, window.sessionStorage);
  } catch {
    // Without storage it is good for this one look.
  }
  searchParams.delete('token');
  const rest = searchParams.size > 0 ? `?${searchParams}` : '';
  window.history.replaceState(window.history.state, '', pathname + rest + hash);
  return accessToken;
}

function remembered(orderId: string): string | undefined {
  try {
    return orderAccess(orderId, window.sessionStorage);
  } catch {
    return undefined;
  }
}
