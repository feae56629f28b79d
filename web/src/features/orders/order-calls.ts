import type { ChangeAddressRequest, Order } from '@rakhi/contract';
import type * as z from 'zod';
import { call, queryOf } from '../../api-client/call.ts';

/** Which order, and a guest's right to it. */
export type OrderAccess = { id: string; token: string | undefined };
export type NewAddress = z.input<typeof ChangeAddressRequest>;

/** Until the first parcel is packed; the money goes back by itself. */
export const cancelOrder = ({ id, token }: OrderAccess) =>
  call<Order>(`/orders/${id}/cancel${queryOf({ token })}`, { method: 'POST', body: {} });

export const changeAddress = ({ id, token, n }: OrderAccess & { n: number }, body: NewAddress) =>
  call<Order>(`/orders/${id}/recipients/${n}/address${queryOf({ token })}`, { method: 'PUT', body });
