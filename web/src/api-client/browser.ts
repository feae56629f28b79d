import type {
  AddToCartRequest,
  Cart,
  CheckoutRequest,
  CheckoutResponse,
  DeliveryOptions,
  Order,
  OrderList,
  ProductList,
  Quote,
  QuoteRequest,
  SettleResponse,
} from '@rakhi/contract';
import { call, queryOf } from './call.ts';

type Key = { idempotencyKey?: string };

/* The cart */

export const getCart = () => call<Cart>('/cart');
export const addToCart = (body: AddToCartRequest, key: Key = {}) =>
  call<Cart>('/cart', { method: 'POST', body, ...key });
export const setQuantity = (itemId: string, quantity: number) =>
  call<Cart>(`/cart/${itemId}`, { method: 'PUT', body: { quantity } });
export const removeFromCart = (itemId: string) => call<Cart>(`/cart/${itemId}`, { method: 'DELETE' });
export const enterCoupon = (code: string) => call<Cart>('/cart/coupon', { method: 'POST', body: { code } });
export const dropCoupon = () => call<Cart>('/cart/coupon', { method: 'DELETE' });
export const mergeCart = () => call<Cart>('/cart/merge', { method: 'POST', body: {} });

/* Looking round */

type DeliveryQuestion = { zip: string; itemIds?: string; productId?: string };
export const getDeliveryOptions = (asked: DeliveryQuestion, signal?: AbortSignal) =>
  call<DeliveryOptions>(`/delivery-options${queryOf(asked)}`, signal ? { signal } : {});
export const getMoreProducts = (search: string) => call<ProductList>(`/products?${search}`);

/* Checking out */

export const getQuote = (body: QuoteRequest, signal?: AbortSignal) =>
  call<Quote>('/checkout/quote', { method: 'POST', body, ...(signal && { signal }) });
/** The key belongs to one intention to pay: keep it until the body changes. */
export const postCheckout = (body: CheckoutRequest, key: Required<Key>) =>
  call<CheckoutResponse>('/checkout', { method: 'POST', body, ...key });
export const settleCheckout = (sessionId: string) =>
  call<SettleResponse>('/checkout/settle', { method: 'POST', body: { sessionId } });

/* Orders */

export const getOrders = (cursor?: string) => call<OrderList>(`/orders${queryOf({ cursor })}`);
export const getOrder = (id: string, token?: string) => call<Order>(`/orders/${id}${queryOf({ token })}`);
export const lookUpOrder = (orderNumber: string, email: string) =>
  call<{ accepted: true }>('/orders/lookup', { method: 'POST', body: { orderNumber, email } });
