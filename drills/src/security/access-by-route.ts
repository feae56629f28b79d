import { ADDRESS, aCheckout, aQuote } from '@rakhi/api/testing';
import { A_PRODUCT } from './a-product-request.ts';

/** What exists in the shop and can be named in a request; `spareId` is a product that nobody buys. */
export type Things = {
  productId: string;
  spareId: string;
  lineId: string;
  orderId: string;
  sessionId: string;
  version: number;
};

type Asked = { address: `/${string}`; body?: object; headers?: Record<string, string> };
export type Row = { audience: Audience; ask: (things: Things) => Asked };

/** Whom a route is for. `expectedOf` says what each caller is told there. */
export type Audience =
  | 'everyone'
  /** The same for everyone, so that tokens are not looked at, bad ones included. */
  | 'caches'
  | 'whoever signed in'
  | 'house'
  | 'owner'
  | 'owner, house or link'
  /** What the request names is not there for the house either. */
  | 'house, in vain'
  /** For the owner alone; what the request names is not there. */
  | 'house owner, in vain'
  | 'whoever signs the body';

let keys = 0;

function named(): Record<string, string> {
  keys += 1;
  return { 'Idempotency-Key': `matrix-${keys}` };
}

/** Who may do what. A route of the OpenAPI document that has no row here fails, and so does a row without a route. */
export const ACCESS_BY_ROUTE: Readonly<Record<string, Row>> = {
  'GET /products': { audience: 'caches', ask: () => ({ address: '/products' }) },
  'GET /products/{id}': { audience: 'caches', ask: ({ productId }) => ({ address: `/products/${productId}` }) },
  'GET /settings/public': { audience: 'caches', ask: () => ({ address: '/settings/public' }) },
  'GET /openapi.json': { audience: 'caches', ask: () => ({ address: '/openapi.json' }) },
  'GET /docs': { audience: 'caches', ask: () => ({ address: '/docs' }) },
  'GET /health': { audience: 'everyone', ask: () => ({ address: '/health' }) },

  'GET /cart': { audience: 'everyone', ask: () => ({ address: '/cart' }) },
  'POST /cart': { audience: 'everyone', ask: ({ productId }) => ({ address: '/cart', body: { productId } }) },
  'PUT /cart/{itemId}': {
    audience: 'owner',
    ask: ({ lineId }) => ({ address: `/cart/${lineId}`, body: { quantity: 2 } }),
  },
  // Gone already is as good as gone: whoever does not own it hears the same and moves nothing.
  'DELETE /cart/{itemId}': { audience: 'everyone', ask: ({ lineId }) => ({ address: `/cart/${lineId}` }) },
  'POST /cart/coupon': { audience: 'everyone', ask: () => ({ address: '/cart/coupon', body: { code: 'NONESUCH' } }) },
  'DELETE /cart/coupon': { audience: 'everyone', ask: () => ({ address: '/cart/coupon' }) },
  'POST /cart/merge': { audience: 'whoever signed in', ask: () => ({ address: '/cart/merge', body: {} }) },
  'GET /delivery-options': {
    audience: 'everyone',
    ask: ({ lineId }) => ({ address: `/delivery-options?zip=78701&itemIds=${lineId}` }),
  },

  'POST /checkout/quote': { audience: 'everyone', ask: () => ({ address: '/checkout/quote', body: aQuote() }) },
  'POST /checkout': {
    audience: 'everyone',
    ask: () => ({ address: '/checkout', body: aCheckout(), headers: named() }),
  },
  // The session's id is a secret between Stripe, the shop and the buyer; the answer names nobody.
  'POST /checkout/settle': {
    audience: 'everyone',
    ask: ({ sessionId }) => ({ address: '/checkout/settle', body: { sessionId } }),
  },

  'GET /orders': { audience: 'whoever signed in', ask: () => ({ address: '/orders' }) },
  'GET /orders/{id}': { audience: 'owner, house or link', ask: ({ orderId }) => ({ address: `/orders/${orderId}` }) },
  'POST /orders/lookup': {
    audience: 'everyone',
    ask: () => ({ address: '/orders/lookup', body: { orderNumber: 'UR-10001', email: 'asha@example.com' } }),
  },
  'POST /orders/{id}/cancel': {
    audience: 'owner, house or link',
    ask: ({ orderId }) => ({ address: `/orders/${orderId}/cancel`, body: {} }),
  },
  'PUT /orders/{id}/recipients/{n}/address': {
    audience: 'owner, house or link',
    ask: ({ orderId, version }) => ({
      address: `/orders/${orderId}/recipients/1/address`,
      body: { address: { ...ADDRESS, line1: '1 Main St' }, version },
    }),
  },

  'GET /admin/products': { audience: 'house', ask: () => ({ address: '/admin/products' }) },
  'POST /admin/products': {
    audience: 'house',
    ask: () => ({ address: '/admin/products', body: { ...A_PRODUCT, stock: 5 } }),
  },
  'GET /admin/products/{id}': { audience: 'house', ask: ({ spareId }) => ({ address: `/admin/products/${spareId}` }) },
  'PUT /admin/products/{id}': {
    audience: 'house',
    ask: ({ spareId }) => ({ address: `/admin/products/${spareId}`, body: { ...A_PRODUCT, version: 1 } }),
  },
  'DELETE /admin/products/{id}': {
    audience: 'house',
    ask: ({ spareId }) => ({ address: `/admin/products/${spareId}` }),
  },
  'POST /admin/products/{id}/stock': {
    audience: 'house',
    ask: ({ spareId }) => ({ address: `/admin/products/${spareId}/stock`, body: { change: 1, reason: 'found' } }),
  },
  'POST /admin/uploads': {
    audience: 'house',
    ask: () => ({ address: '/admin/uploads', body: { contentType: 'image/png' } }),
  },
  'POST /admin/uploads/publish': {
    audience: 'house, in vain',
    ask: () => ({ address: '/admin/uploads/publish', body: { key: 'uploads/none', alt: 'A rakhi' } }),
  },
  'GET /admin/orders': { audience: 'house', ask: () => ({ address: '/admin/orders' }) },
  'GET /admin/orders/{id}': { audience: 'house', ask: ({ orderId }) => ({ address: `/admin/orders/${orderId}` }) },
  'PUT /admin/orders/{id}': {
    audience: 'house',
    ask: ({ orderId, version }) => ({ address: `/admin/orders/${orderId}`, body: { note: 'seen', version } }),
  },
  'POST /admin/orders/{id}/refunds': {
    audience: 'house',
    ask: ({ orderId }) => ({
      address: `/admin/orders/${orderId}/refunds`,
      body: { amount: 1, reason: 'a bead' },
      headers: named(),
    }),
  },
  'GET /admin/dashboard': { audience: 'house', ask: () => ({ address: '/admin/dashboard' }) },

  'POST /admin/people/erase': {
    audience: 'house owner, in vain',
    ask: () => ({ address: '/admin/people/erase', body: { orderNumber: 'UR-1' } }),
  },

  'POST /webhooks/stripe': {
    audience: 'whoever signs the body',
    ask: ({ sessionId }) => ({
      address: '/webhooks/stripe',
      body: { id: 'evt_1', object: 'event', type: 'checkout.session.completed', data: { object: { id: sessionId } } },
      headers: { 'Stripe-Signature': `t=1,v1=${'0'.repeat(64)}` },
    }),
  },
};
