'use client';

import type { CartItem, CartProblem } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import Link from 'next/link';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Price } from '../../ui/price.tsx';
import { QuantityStepper } from '../../ui/quantity-stepper.tsx';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import { cartHands } from './cart-hands.ts';
import { mendable } from './cart-problem.ts';

type Line = { item: CartItem; problem: CartProblem | undefined; onLeave?: () => void };

export function CartLine({ item, problem, onLeave }: Line) {
  const isGone = problem?.code === 'out_of_stock' || problem?.code === 'unavailable';
  const name = item.slug ? (
    <Link href={`/p/${item.slug}`} prefetch={false} {...(onLeave && { onClick: onLeave })}>
      {item.name}
    </Link>
  ) : (
    item.name
  );
  return (
    <li className="line">
      <LinePicture image={item.image} />
      <div>
        <div className="line__top">
          <p className="line__name">{name}</p>
          {!isGone && <Price cents={item.lineTotal} className="line__price" />}
        </div>
        <p className="small soft">{noteUnder(item)}</p>
        <div className="line__act">
          {!isGone && (
            <QuantityStepper
              value={item.quantity}
              max={Math.max(item.maxQuantity, item.quantity)}
              of={item.name}
              onChange={(quantity) => void cartHands.setQuantity(item.id, quantity)}
            />
          )}
          <button type="button" className="textual" onClick={() => void cartHands.remove(item.id)}>
            Remove<span className="vh"> {item.name}</span>
          </button>
        </div>
      </div>
      {problem && <LineProblem problem={problem} item={item} {...(onLeave && { onLeave })} />}
    </li>
  );
}

export const LinePicture = ({ image }: Pick<CartItem, 'image'>) => (
  <figure className="sheet line__picture">{image && <Thumbnail url={image.url} />}</figure>
);

function LineProblem({ problem, item, onLeave }: Line & { problem: CartProblem }) {
  const { title, text, mend } = mendable(problem, item);
  return (
    <Notice
      kind="problem"
      title={title}
      actions={
        <>
          <Button look="primary" size="small" onClick={() => void cartHands.setQuantity(item.id, mend.quantity)}>
            {mend.label}
          </Button>
          {problem.code !== 'price_changed' && (
            <Link href="/products" {...(onLeave && { onClick: onLeave })}>
              See similar rakhis
            </Link>
          )}
        </>
      }
    >
      {text}
    </Notice>
  );
}

function noteUnder({ personalisation, quantity, price, lineTotal }: CartItem): string {
  const each = quantity > 1 && lineTotal !== price ? `${formatCents(price)} each` : '';
  return [personalisation && `“${personalisation}”`, each].filter(Boolean).join(', ');
}
