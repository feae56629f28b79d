'use client';

import type { CartItem } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import Link from 'next/link';
import type { ShownCart } from '../cart/cart-changes.ts';
import { LinePicture } from '../cart/cart-line.tsx';
import { inWords, standsInTheWay } from '../cart/cart-problem.ts';
import { CouponField } from '../cart/coupon-field.tsx';
import { unitsOf } from './assign-units.ts';
import type { RecipientForm } from './checkout-form.ts';
import { calledBy } from './checkout-texts.ts';
import type { LiveQuote } from './use-quote.ts';

type Summary = { cart: ShownCart; live: LiveQuote; recipients: readonly RecipientForm[]; isFixed: boolean };

/** What is ordered, for whom, and what it costs: as the shop says, not as the page thinks. */
export function OrderSummary({ cart, live, recipients, isFixed }: Summary) {
  const count = recipients.length;
  return (
    <aside className="summary co__summary" aria-label="Summary">
      <h3>{count === 1 ? 'One parcel' : `${capital(inWords(count))} parcels`}</h3>
      <ul>
        {cart.items.map((item) => (
          <li className="item" key={item.id}>
            <LinePicture image={item.image} />
            <span>
              {item.name}
              <span className="small soft grid">{forWhom(item, recipients)}</span>
            </span>
            <span className="price">{formatCents(item.lineTotal)}</span>
          </li>
        ))}
      </ul>
      {!isFixed && cart.problems.some(standsInTheWay) && (
        <p className="small my-3" role="alert">
          <span className="text-vermilion">Something in the cart needs your word first.</span>{' '}
          <Link href="/cart">Look at the cart</Link>
        </p>
      )}
      {!isFixed && (
        <div className="my-2">
          <CouponField cart={cart} />
        </div>
      )}
      <Amounts live={live} recipients={recipients} />
      {/* Only the total is read out when it changes, and only once it is settled. */}
      <p className="vh" role="status">
        {live.isCurrent && live.quote && `Total ${formatCents(live.quote.totals.total)}`}
      </p>
      <p className="small soft mt-4">Your bank may convert dollars at its own rate.</p>
    </aside>
  );
}

function Amounts({ live: { quote, isCurrent, couldNotAsk }, recipients }: Pick<Summary, 'live' | 'recipients'>) {
  if (couldNotAsk) return <p role="alert">We could not ask for the total. Check your connection; we keep trying.</p>;
  const amounts = quote?.totals;
  return (
    <dl className="sum" aria-busy={!isCurrent}>
      <Row name="Subtotal" cents={amounts?.subtotal} />
      {amounts && amounts.discount > 0 && <Row name={`Coupon ${quote.coupon?.code ?? ''}`} cents={-amounts.discount} />}
      {recipients.map(({ name }, index) => {
        const quoted = quote?.recipients.find(({ n }) => n === index + 1);
        const speed = quoted ? `, ${quoted.deliveryOptionName.toLowerCase()}` : '';
        const to =
          recipients.length === 1 && name === ''
            ? 'Delivery'
            : `Delivery to ${calledBy(name, index, recipients.length)}`;
        // biome-ignore lint/suspicious/noArrayIndexKey: a recipient is known by her or his place
        return <Row key={index} name={to + speed} cents={quoted?.shipping} free="free" />;
      })}
      <Row name="Sales tax" cents={amounts?.tax} />
      <Row name="Total" cents={amounts?.total} className="total" />
    </dl>
  );
}

type Amount = { name: string; cents: number | undefined; free?: string; className?: string };

function Row({ name, cents, free, className }: Amount) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{cents === undefined ? <span aria-hidden="true">…</span> : cents === 0 && free ? free : signed(cents)}</dd>
    </div>
  );
}

const signed = (cents: number) => (cents < 0 ? `−${formatCents(-cents)}` : formatCents(cents));

function forWhom({ id, quantity, personalisation }: CartItem, recipients: readonly RecipientForm[]): string {
  const named = recipients.map((recipient, index) => ({
    called: calledBy(recipient.name, index, recipients.length),
    units: recipients.length === 1 ? quantity : unitsOf(recipient.items, id),
  }));
  const getting = named.filter(({ units }) => units > 0);
  const to = getting.map(({ called, units }) => (units > 1 ? `${units} to ${called}` : `to ${called}`)).join(', ');
  const isNameless = recipients.length === 1 && recipients[0]?.name.trim() === '';
  const shares = isNameless ? (quantity > 1 ? `${quantity} of them` : '') : to || 'for nobody yet';
  return [personalisation && `“${personalisation}”`, shares].filter(Boolean).join(', ');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
