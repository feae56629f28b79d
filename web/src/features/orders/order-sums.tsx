import type { Order } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import { calledName } from './names.ts';
import { cardOf } from './order-heading.ts';
import { ownDay } from './own-time.ts';

/** What it cost, to the cent, and what has gone back. */
export function OrderSums({ order }: { order: Order }) {
  const { subtotal, discount, tax, total } = order.totals;
  return (
    <>
      <dl className="sum">
        <Row says="Subtotal" cents={subtotal} />
        {discount > 0 && <Row says={order.coupon ? `Coupon ${order.coupon.code}` : 'Discount'} cents={-discount} />}
        <DeliveryRows order={order} />
        <Row says="Sales tax" cents={tax} />
        <div className="total">
          <dt>Total</dt>
          <dd>{formatCents(total)}</dd>
        </div>
        {order.refunds
          .filter((refund) => refund.status !== 'failed')
          .map((refund) => (
            <Row key={refund.id} says={refundSays(refund)} cents={-refund.amount} />
          ))}
      </dl>
      {order.card && <p className="small soft mt-3">Paid with {cardOf(order)}.</p>}
    </>
  );
}

/** By parcel, as long as the parcels add up to what was charged. */
function DeliveryRows({ order: { recipients, totals } }: { order: Order }) {
  const added = recipients.reduce((cents, { shipping }) => cents + shipping, 0);
  if (added !== totals.shipping) return <Row says="Delivery" cents={totals.shipping} isFreeAtNothing />;
  return recipients.map(({ n, name, deliveryOptionName, shipping }) => (
    <Row
      key={n}
      says={`Delivery${name && ` to ${calledName(name)}`}, ${deliveryOptionName.toLowerCase()}`}
      cents={shipping}
      isFreeAtNothing
    />
  ));
}

type Line = { says: string; cents: number; isFreeAtNothing?: boolean };

const Row = ({ says, cents, isFreeAtNothing = false }: Line) => (
  <div>
    <dt>{says}</dt>
    <dd>{isFreeAtNothing && cents === 0 ? 'free' : formatCents(cents).replace('-', '−')}</dd>
  </div>
);

function refundSays({ status, createdAt }: Order['refunds'][number]): string {
  return status === 'succeeded' ? `Refunded, ${ownDay(createdAt)}` : `On its way back, ${ownDay(createdAt)}`;
}
