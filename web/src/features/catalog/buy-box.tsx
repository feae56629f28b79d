'use client';

import type { Product } from '@rakhi/contract';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Price } from '../../ui/price.tsx';
import { QuantityStepper } from '../../ui/quantity-stepper.tsx';
import { Knot } from '../../ui/thread/thread.tsx';
import { type AddOn, SendItAlong } from './send-it-along.tsx';
import './buy-box.css';

type Sold = Pick<Product, 'id' | 'name' | 'price' | 'maxQuantity' | 'personalisation'>;

/** The cart brings its own library, which is fetched when she comes near the button. */
const fetchCart = () => import('../cart/cart-hands.ts').then(({ cartHands }) => cartHands);

/** Quantity, name, extras and the next step: beside the pictures on a wide page, along the bottom of a phone. */
export function BuyBox({ product, addOns }: { product: Sold; addOns: AddOn[] }) {
  const [quantity, setQuantity] = useState(1);
  const [extras, setExtras] = useState<string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [isNameMissing, setNameMissing] = useState(false);

  const buy = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const personalisation = String(new FormData(event.currentTarget).get('personalisation') ?? '').trim();
    const lacksName = product.personalisation !== undefined && personalisation === '';
    setNameMissing(lacksName);
    if (lacksName) return;
    setAdding(true);
    try {
      const { add, addHere } = await fetchCart();
      await add({ productId: product.id, quantity, ...(personalisation && { personalisation }) });
      for (const productId of extras) await addHere({ productId, quantity: 1 });
      setExtras([]);
    } catch {
      // The cart has said what is the matter; what she typed and ticked stays as it is.
    } finally {
      setAdding(false);
    }
  };

  return (
    <form onSubmit={buy} onPointerEnter={fetchCart} onFocus={fetchCart} noValidate>
      {product.personalisation && (
        <TextField
          className="mb-6"
          label={product.personalisation.label}
          name="personalisation"
          maxLength={product.personalisation.maxLength}
          hint={`Up to ${product.personalisation.maxLength} letters.`}
          error={isNameMissing ? 'Type it first: we engrave exactly what stands here.' : undefined}
          autoComplete="off"
          onChange={() => setNameMissing(false)}
        />
      )}
      <div className="buy">
        <QuantityStepper value={quantity} onChange={setQuantity} max={product.maxQuantity} of={product.name} />
        <TiedButton isBusy={isAdding} className="only-wide">
          Add to cart
        </TiedButton>
      </div>
      {addOns.length > 0 && <SendItAlong addOns={addOns} chosen={extras} onChoose={setExtras} />}
      <div className="buybar only-phone">
        <span>
          <Price cents={product.price} className="buybar__price" />
          <span className="xs soft">{withExtras(quantity, extras.length)}</span>
        </span>
        <TiedButton isBusy={isAdding}>Add to cart</TiedButton>
      </div>
    </form>
  );
}

function TiedButton({
  isBusy,
  className = '',
  children,
}: {
  isBusy: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={`tied ${className}`}>
      <Button type="submit" look="primary" size="big" full isBusy={isBusy}>
        {children}
      </Button>
      <Knot />
    </span>
  );
}

function withExtras(quantity: number, extras: number): string {
  const each = quantity > 1 ? `each, ${quantity} of them` : 'each';
  return extras === 0 ? each : `${each}, and ${extras} along`;
}
