'use client';

import type { Order, Recipient } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import { lazy, Suspense, useState } from 'react';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import { Arrival } from './arrival.tsx';
import { GiftCard } from './gift-card.tsx';
import { parcelWord, type Shipment } from './order-words.ts';
import { StatusWord } from './status-word.tsx';
import type { OrderChange } from './use-order.ts';
import './parcel-card.css';

/** Fetched when an address is to be changed, which is rare: it brings the contract's checks along. */
const AddressSheet = lazy(() => import('./address-sheet.tsx').then(({ AddressSheet }) => ({ default: AddressSheet })));

type Parcel = OrderChange & { order: Order; recipient: Recipient };

export function ParcelCard({ order, recipient, ...change }: Parcel) {
  const { n, name, address } = recipient;
  const shipment = order.shipments.find((each) => each.n === n);
  const items = order.items.filter((item) => item.recipient === n);
  const canChange = order.canChangeAddress && shipment?.status === 'pending';
  return (
    <article className="ship-card" aria-labelledby={`parcel-${n}`}>
      <div className="ship-card__head">
        <h3 id={`parcel-${n}`}>
          To {name}, {address.city}
        </h3>
        {shipment && <StatusWord word={parcelWord(shipment, order)} />}
      </div>
      <ul className="ship-card__items">
        {items.map((item) => (
          <OrderedItem key={item.itemId} item={item} />
        ))}
      </ul>
      {shipment && <Arrival shipment={shipment} place={`${address.city}, ${address.state}`} />}
      <PostalAddress recipient={recipient} />
      <div className="acts">
        {shipment && <Tracking shipment={shipment} />}
        {canChange && <ChangeAddress order={order} recipient={recipient} {...change} />}
        <GiftCard recipient={recipient} />
      </div>
    </article>
  );
}

function OrderedItem({ item }: { item: Order['items'][number] }) {
  return (
    <li>
      <figure className="sheet thumb">{item.image && <Thumbnail url={item.image.url} />}</figure>
      <span>
        {item.name}
        {item.quantity > 1 && <span className="num"> × {item.quantity}</span>}
        {item.personalisation && <span className="soft block">“{item.personalisation}”</span>}
        {item.digital && <span className="soft block">Sent by e-mail</span>}
      </span>
      <span className="price">{formatCents(item.lineTotal)}</span>
    </li>
  );
}

function PostalAddress({ recipient: { name, address } }: { recipient: Recipient }) {
  const { line1, line2, city, state, postalCode } = address;
  return (
    <address className="ship-card__address">
      {[name, line1, line2].filter(Boolean).join(', ')}
      <br />
      {city}, {state} <span className="num">{postalCode}</span>
    </address>
  );
}

function Tracking({ shipment: { trackingUrl, trackingNumber, carrier } }: { shipment: Shipment }) {
  if (!trackingNumber) return null;
  const number = <span className="num">{trackingNumber}</span>;
  if (!trackingUrl) {
    return (
      <span>
        {carrier ?? 'Parcel'} {number}
      </span>
    );
  }
  return (
    <a href={trackingUrl} target="_blank" rel="noreferrer">
      Follow parcel {number}
      <span className="vh"> at {carrier ?? 'the carrier'}, in a new window</span>
    </a>
  );
}

function ChangeAddress({ order, recipient, ...change }: Parcel) {
  const [sheet, setSheet] = useState<'unopened' | 'open' | 'closed'>('unopened');
  return (
    <>
      <button type="button" onClick={() => setSheet('open')}>
        Change the address<span className="vh"> of the parcel to {recipient.name}</span>
      </button>
      {sheet !== 'unopened' && (
        <Suspense>
          <AddressSheet
            open={sheet === 'open'}
            onClose={() => setSheet('closed')}
            order={order}
            recipient={recipient}
            {...change}
          />
        </Suspense>
      )}
    </>
  );
}
