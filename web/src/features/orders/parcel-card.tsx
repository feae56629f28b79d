'use client';

import type { Order, Recipient } from '@rakhi/contract';
import { formatCents, formatDay } from '@rakhi/core';
import Image from 'next/image';
import { lazy, Suspense, useState } from 'react';
import { scriptLanguage } from '../checkout/characters.ts';
import { parcelWord, type Shipment } from './order-words.ts';
import { ownDay, ownToday } from './own-time.ts';
import { parcelProgress } from './parcel-progress.ts';
import { ParcelThread } from './parcel-thread.tsx';
import { StatusWord } from './status-word.tsx';
import type { OrderChange } from './use-order.ts';

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
      <figure className="sheet thumb">{item.image && <Image src={item.image.url} alt="" fill sizes="72px" />}</figure>
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

function Arrival({ shipment, place }: { shipment: Shipment; place: string }) {
  const share = parcelProgress(shipment, ownToday());
  return (
    <div>
      <p>
        <ArrivalDay shipment={shipment} />
      </p>
      {share !== undefined && (
        <>
          <ParcelThread share={share} />
          <p className="ship-card__ends">
            <span>{shipment.shippedAt && `Left us ${ownDay(shipment.shippedAt)}`}</span>
            <span>{place}</span>
          </p>
        </>
      )}
    </div>
  );
}

function ArrivalDay({ shipment }: { shipment: Shipment }) {
  switch (shipment.status) {
    case 'pending':
    case 'packed':
      return (
        <>
          Arrives by <b className="num">{formatDay(shipment.deliveryDate)}</b>
          <span className="soft">, leaves us by {formatDay(shipment.shipBy)}</span>
        </>
      );
    case 'shipped':
      return (
        <>
          Arrives by <b className="num">{formatDay(shipment.deliveryDate)}</b>
        </>
      );
    case 'delivered':
      return (
        <>
          Arrived{' '}
          {shipment.deliveredAt && (
            <>
              on <b className="num">{ownDay(shipment.deliveredAt)}</b>
            </>
          )}
        </>
      );
    case 'exception':
      return <>The carrier has met with something. We are asking, and write as soon as we know.</>;
    case 'returned':
      return <>It could not be handed over and came back to us. We write to you about what to do.</>;
    case 'cancelled':
      return <span className="soft">This parcel will not be sent.</span>;
  }
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

function GiftCard({ recipient: { name, giftMessage, senderName } }: { recipient: Recipient }) {
  const paragraphs = giftMessage.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <details className="gift-card">
      <summary>
        See the card<span className="vh"> to {name}</span>
      </summary>
      <div className="gift-card__paper letter">
        {paragraphs.map((paragraph, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
          <p key={line} lang={scriptLanguage(paragraph)}>
            {paragraph}
          </p>
        ))}
        {senderName && (
          <p className="gift-card__sender" lang={scriptLanguage(senderName)}>
            {senderName}
          </p>
        )}
      </div>
    </details>
  );
}
