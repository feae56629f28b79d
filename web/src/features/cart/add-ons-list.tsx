'use client';

import { useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import { getMoreProducts } from '../../api-client/browser.ts';
import { Button } from '../../ui/button.tsx';
import { Price } from '../../ui/price.tsx';
import { type AddOn, addOnsFor } from './add-ons.ts';
import type { ShownCart } from './cart-changes.ts';
import { cartHands } from './cart-hands.ts';
import { LinePicture } from './cart-line.tsx';

const SMALL_THINGS = 'category=add-ons,pooja&inStock=true&limit=12';

export function AddOns({ cart }: { cart: ShownCart }) {
  const { data: found } = useSWRImmutable(`/products?${SMALL_THINGS}`, () => getMoreProducts(SMALL_THINGS));
  const offered = addOnsFor(cart, found?.items ?? []);
  if (offered.length === 0) return null;
  return (
    <section className="mt-6" aria-label="Goes well with these">
      <p className="label">Goes well with these</p>
      <ul className="rows">
        {offered.map((addOn) => (
          <AddOnRow key={addOn.product.id} {...addOn} />
        ))}
      </ul>
    </section>
  );
}

function AddOnRow({ product, reachesFreeDelivery }: AddOn) {
  const [isAdding, setIsAdding] = useState(false);
  const add = async () => {
    setIsAdding(true);
    await cartHands.addHere({ productId: product.id, quantity: 1 });
    setIsAdding(false);
  };
  return (
    <li>
      <LinePicture image={product.images[0] ?? null} />
      <span className="add-on__name">
        {product.name}
        {reachesFreeDelivery && <span className="small soft grid">Takes you to free delivery</span>}
      </span>
      <Price cents={product.price} className="ml-auto" />
      <Button size="small" isBusy={isAdding} onClick={add}>
        Add<span className="vh"> {product.name}</span>
      </Button>
    </li>
  );
}
