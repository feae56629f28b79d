import type { Order } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import { fullDay } from '../../days.ts';
import { OrderSums } from './order-sums.tsx';

/** Only on paper: what was bought, for whoever keeps the books. */
export function Invoice({ order, contactEmail }: { order: Order; contactEmail: string }) {
  const { orderNumber, createdAt, email, billingAddress, items, recipients } = order;
  const nameOf = (n: number) => recipients.find((recipient) => recipient.n === n)?.name ?? '';
  return (
    <section className="invoice" aria-label="Invoice">
      <div className="invoice__head">
        <p className="title">Usa Rakhi</p>
        {contactEmail && <p>{contactEmail}</p>}
      </div>
      <h2>Invoice {orderNumber}</h2>
      <p>{fullDay(createdAt.slice(0, 10))}</p>
      <p className="mt-4">
        For {billingAddress?.name ?? email}
        {billingAddress && (
          <>
            <br />
            {[billingAddress.line1, billingAddress.line2].filter(Boolean).join(', ')}
            <br />
            {[billingAddress.city, billingAddress.state, billingAddress.postalCode, billingAddress.country]
              .filter(Boolean)
              .join(', ')}
          </>
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">To</th>
            <th scope="col">Each</th>
            <th scope="col">Pieces</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.itemId} ${item.recipient}`}>
              <td>
                {item.name} ({item.sku})
              </td>
              <td>{nameOf(item.recipient)}</td>
              <td>{formatCents(item.price)}</td>
              <td>{item.quantity}</td>
              <td>{formatCents(item.lineTotal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <OrderSums order={order} />
    </section>
  );
}
