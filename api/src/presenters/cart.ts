import type { Cart } from '@rakhi/contract';
import type { CartView, CartViewLine } from '@rakhi/core';
import { type ImageUrl, presentKeptImage } from './image.ts';

export function presentCart(cart: CartView, imageUrl: ImageUrl): Cart {
  const { items, itemCount, totals, coupon, freeShippingRemaining, problems } = cart;
  return {
    items: items.map((line) => presentLine(line, imageUrl)),
    itemCount,
    totals,
    ...(coupon && { coupon }),
    ...(freeShippingRemaining !== undefined && { freeShippingRemaining }),
    problems,
  };
}

function presentLine(line: CartViewLine, imageUrl: ImageUrl): Cart['items'][number] {
  const { id, productId, slug, name, image, price, quantity, lineTotal, availability, maxQuantity, digital } = line;
  return {
    id,
    productId,
    slug,
    name,
    image: presentKeptImage(image, name, imageUrl),
    price,
    quantity,
    lineTotal,
    ...(line.personalisation !== undefined && { personalisation: line.personalisation }),
    availability,
    maxQuantity,
    digital,
  };
}
