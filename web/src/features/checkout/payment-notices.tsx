import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

type Broken = { message: string; onStartAgain: () => void; onReload: () => void };

/** The session has ended, or Stripe could not open it. */
export function ClosedOrBroken({ message, onStartAgain, onReload }: Broken) {
  return (
    <Notice
      kind="problem"
      title="The card form did not open"
      actions={
        <>
          <Button look="primary" size="small" onClick={onReload}>
            Try again
          </Button>
          <button type="button" className="textual" onClick={onStartAgain}>
            Back to the details
          </button>
        </>
      }
    >
      {message} Nothing was charged, and nothing you typed is lost.
    </Notice>
  );
}

export const NoCardForm = ({ onReload }: { onReload: () => void }) => (
  <Notice
    kind="problem"
    title="The card form could not be fetched"
    actions={
      <Button look="primary" size="small" onClick={onReload}>
        Try again
      </Button>
    }
  >
    Check your connection, and whether something blocks scripts from Stripe. Nothing was charged.
  </Notice>
);

export const TooLate = ({ onStartAgain }: { onStartAgain: () => void }) => (
  <Notice
    kind="mind"
    title="We kept it for half an hour"
    actions={
      <Button look="primary" size="small" onClick={onStartAgain}>
        Set it aside again
      </Button>
    }
  >
    Then it went back on the shelf, so that nobody waits in vain. Nothing was charged, and everything you typed is here.
  </Notice>
);

export function CardSkeleton() {
  return (
    <div className="card-form__wait" role="status" aria-label="Opening the card form">
      <Skeleton />
      <Skeleton />
      <Skeleton />
    </div>
  );
}
