import { Skeleton } from '../../ui/skeleton.tsx';

export function OrderSkeleton() {
  return (
    <div className="order" role="status" aria-label="Fetching your order">
      <div className="ord-hero">
        <Skeleton className="h-12 w-72 max-w-full" />
        <Skeleton className="mt-2 h-12 w-56 max-w-full" />
        <Skeleton className="mt-4 h-16 max-w-md" />
      </div>
      <div className="ord">
        <div className="grid content-start gap-4">
          {[1, 2, 3].map((bead) => (
            <Skeleton key={bead} className="h-12 max-w-64" />
          ))}
        </div>
        <Skeleton className="h-64" />
      </div>
    </div>
  );
}
