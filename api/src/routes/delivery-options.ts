import { DeliveryOptions, DeliveryQuery } from '@rakhi/contract';
import { cents, deliveryOptions, type ParcelItem, type Product } from '@rakhi/core';
import type { Deps } from '../deps.ts';
import { userIdOf } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { presentDelivery } from '../presenters/delivery.ts';

export const getDeliveryOptions = route({
  method: 'GET',
  path: '/delivery-options',
  summary: 'How and when a parcel can reach a ZIP code, if it is ordered now',
  access: 'anyone',
  query: DeliveryQuery,
  replies: { 200: DeliveryOptions },
  refusals: ['address_not_deliverable'],
  async handle({ query: { zip, itemIds, productId }, caller }, deps) {
    const wanted = itemIds?.split(',').filter(Boolean) ?? [];
    const [settings, inCart, alone] = await Promise.all([
      deps.settings.read(),
      wanted.length > 0 ? itemsInCart(userIdOf(caller), wanted, deps) : [],
      productId === undefined ? [] : itemsOf(new Map([[productId, 1]]), deps),
    ]);
    const parcel = { postalCode: zip, items: [...inCart, ...alone] };
    const offered = deliveryOptions(parcel, { now: deps.clock.now(), settings: settings.delivery });
    return { status: 200, body: presentDelivery(zip, offered, parcel) };
  },
});

async function itemsInCart(userId: string | undefined, wanted: readonly string[], deps: Deps): Promise<ParcelItem[]> {
  if (userId === undefined) return [];
  const { lines } = await deps.carts.read(userId);
  const quantities = new Map<string, number>();
  for (const { id, productId, quantity } of lines) {
    if (wanted.includes(id)) quantities.set(productId, (quantities.get(productId) ?? 0) + quantity);
  }
  return itemsOf(quantities, deps);
}

async function itemsOf(quantities: ReadonlyMap<string, number>, { catalogue }: Deps): Promise<ParcelItem[]> {
  const { byId } = await catalogue.current();
  return [...quantities].flatMap(([id, quantity]) => {
    const product = byId.get(id)?.product;
    return product ? [parcelItem(product, quantity)] : [];
  });
}

function parcelItem({ price, deliveryInfo, attributes }: Product, quantity: number): ParcelItem {
  return { subtotal: cents(price * quantity), deliveryInfo, heatSensitivity: attributes.heatSensitivity };
}
