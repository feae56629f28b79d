'use client';

import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { OrderRows } from './order-rows.tsx';
import { useOrders } from './use-orders.ts';
import '../account/account.css';

export const MyOrders = () => (
  <SignedInOnly heading="Your orders">
    {() => (
      <>
        <h1>Your orders</h1>
        <div className="mt-8">
          <AllOrders />
        </div>
      </>
    )}
  </SignedInOnly>
);

function AllOrders() {
  const { orders, hasMore, isFetchingMore, couldNotLoad, fetchMore, reload } = useOrders();
  if (!orders) return couldNotLoad ? <NotLoaded onRetry={reload} /> : <RowSkeletons />;
  if (orders.length === 0) return <NoOrders />;
  return (
    <>
      <OrderRows orders={orders} heading="h2" />
      {couldNotLoad && <NotLoaded onRetry={reload} />}
      {hasMore && (
        <p className="mt-8">
          <Button isBusy={isFetchingMore} onClick={() => void fetchMore()}>
            Show earlier orders
          </Button>
        </p>
      )}
    </>
  );
}

function NoOrders() {
  return (
    <div className="grid justify-items-start gap-4">
      <p className="title">Nothing sent yet.</p>
      <p className="soft">Once you have ordered, every parcel shows here with where it is.</p>
      <ButtonLink look="primary" href="/products">
        See the rakhis
      </ButtonLink>
    </div>
  );
}

const NotLoaded = ({ onRetry }: { onRetry: () => void }) => (
  <Notice
    kind="problem"
    title="We could not fetch your orders"
    actions={
      <Button size="small" onClick={onRetry}>
        Try again
      </Button>
    }
  >
    They are safe with us. Check your connection.
  </Notice>
);

const RowSkeletons = () => (
  <div className="grid gap-6" role="status" aria-label="Fetching your orders">
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} className="h-28" />
    ))}
  </div>
);
