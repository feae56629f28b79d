import { formatDay } from '@rakhi/core';
import type { Shipment } from './order-words.ts';
import { ownDay, ownToday } from './own-time.ts';
import { parcelProgress } from './parcel-progress.ts';
import { ParcelThread } from './parcel-thread.tsx';

/** When it comes, and how far it has come. */
export function Arrival({ shipment, place }: { shipment: Shipment; place: string }) {
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
