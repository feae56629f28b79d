import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function CartSkeleton() {
  return (
    <div role="status" aria-label="Fetching your cart">
      {[1, 2].map((line) => (
        <div className="line" key={line}>
          <Skeleton className="aspect-[5/6]" />
          <div className="grid content-start gap-2">
            <Skeleton className="h-6 w-3/4" />
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-10 w-28" />
          </div>
        </div>
      ))}
    </div>
  );
}

export function EmptyCart({ onLeave }: { onLeave?: () => void }) {
  return (
    <div className="empty-cart">
      <p className="title">Nothing in here yet.</p>
      <p className="soft">Somewhere a wrist is bare. Two minutes are enough to choose.</p>
      <ButtonLink look="primary" href="/products" {...(onLeave && { onClick: onLeave })}>
        Find his rakhi
      </ButtonLink>
    </div>
  );
}

export function CartNotLoaded({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice
      kind="problem"
      title="We could not fetch your cart"
      actions={
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      It is safe with us. Check your connection.
    </Notice>
  );
}
