import { Skeleton } from '../../ui/skeleton.tsx';

/** The page's own shape, until the cart is here. */
export function CheckoutSkeleton() {
  return (
    <div className="co" role="status" aria-label="Fetching your cart">
      <div className="co__details grid gap-6">
        <Skeleton className="h-8 w-24" />
        <Skeleton className="h-12" />
        <Skeleton className="h-8 w-24" />
        <Skeleton className="h-[40rem]" />
      </div>
      <div className="summary co__summary">
        <Skeleton className="h-64" />
      </div>
    </div>
  );
}
